/** The rooms of a day as a table that is a timeline: a row for each room, a cell for each stretch of time. */
import { cssom } from '@fachwerk/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Room } from './bookings.ts';
import { firstControl } from './booking-acts.ts';
import { clock, dayAfter, longDay } from './days.ts';
import { focusSoon, run, tabbedCell, type PageParts } from './page.ts';
import { RoomsDesk } from './rooms-desk.ts';
import { CLOSES, OPENS, segmentsOf, STEP, timesBetween, type Segment } from './segments.ts';
import { cellAfter } from './table-keys.ts';

const columnOf = (time: number): number => (time - OPENS) / STEP + 1;
const known = new Set(['projector', 'video', 'microphones', 'screen', 'whiteboard', 'accessible']);
/** What a text is known for. */
export const equipmentOf = (rooms: readonly Room[]): readonly string[] =>
  [...new Set(rooms.flatMap(({ equipment }) => equipment))].filter((thing) => known.has(thing)).toSorted();

export function roomsTable(page: PageParts, narrow: boolean): TemplateResult {
  const { ctx, desk } = page;
  const locale = ctx.locale.value;
  const rooms = RoomsDesk.fitting(desk.now);
  return html`<table
    role="grid"
    aria-label=${ctx.text('table', { day: longDay(desk.now.day, locale) })}
    @keydown=${keysOf(page)}
    @click=${pressOf(page)}
    @focusin=${focusOf(page)}
  >
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" class="corner">${ctx.text('room')}</th>
        ${timesBetween(OPENS, CLOSES - STEP)
          .filter((time) => time % 60 === 0)
          .map(
            (time) =>
              html`<th role="columnheader" class="hour" ${columns({ from: time, to: time + 60 })}>
                <span>${hour(time, narrow, locale)}</span>
              </th>`,
          )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        rooms,
        ({ id }) => id,
        (room) => row(page, room, narrow),
      )}
    </tbody>
  </table>`;
}

const hour = (time: number, narrow: boolean, locale: string): string =>
  narrow ? String(time / 60) : clock(time, locale);
const columns = ({ from, to }: { from: number; to: number }) =>
  cssom({ '--from': String(columnOf(from)), '--span': String((to - from) / STEP) });

function row(page: PageParts, room: Room, narrow: boolean): TemplateResult {
  const { ctx, desk, at } = page;
  const { rooms, bookings } = desk.now;
  const segments = segmentsOf(
    bookings.filter((one) => one.room === room.id),
    narrow ? 60 : STEP,
  );
  const shown = RoomsDesk.fitting(desk.now);
  const isHere = shown.some(({ id }) => id === at.room) ? at.room === room.id : shown[0]?.id === room.id;
  const tabbed = isHere ? (segments.find(({ from, to }) => from <= at.from && at.from < to) ?? segments[0]) : undefined;
  const things = equipmentOf(rooms).filter((thing) => room.equipment.includes(thing));
  return html`<tr role="row">
    <th role="rowheader" scope="row">
      <span class="name">${room.name}</span>
      <span class="facts">${room.place} · ${ctx.text('seats', { n: room.seats })}</span>
      <span class="facts">${things.map((thing) => ctx.text(`equipment-${thing}`)).join(', ')}</span>
    </th>
    ${repeat(
      segments,
      ({ from, booking }) => booking?.id ?? from,
      (segment) => cell(page, { room, segment, isTabbed: segment === tabbed }),
    )}
  </tr>`;
}

interface Cell {
  readonly room: Room;
  readonly segment: Segment;
  readonly isTabbed: boolean;
}

function cell(page: PageParts, { room, segment, isTabbed }: Cell): TemplateResult {
  const { ctx, desk } = page;
  const { from, to, booking } = segment;
  const locale = ctx.locale.value;
  const kind = booking ? (booking.mine ? 'mine' : 'taken') : 'free';
  const { choice } = desk.now;
  const isChosen =
    choice?.kind === 'own'
      ? choice.booking.id === booking?.id
      : choice?.room === room.id && choice.from < to && from < choice.to;
  const spoken = ctx.text(`cell-${kind}`, {
    room: room.name,
    from: clock(from, locale),
    to: clock(to, locale),
    title: booking?.title ?? '',
  });
  const written = kind === 'mine' ? booking?.title : kind === 'taken' ? ctx.text('taken') : '';
  return html`<td
    role="gridcell"
    class="${kind} ${isChosen ? 'chosen' : ''} ${from % 60 === 0 ? 'full' : ''}"
    aria-selected=${isChosen}
    ${columns(segment)}
  >
    <button
      type="button"
      data-room=${room.id}
      data-from=${from}
      tabindex=${isTabbed ? 0 : -1}
      aria-label=${spoken}
      title=${kind === 'free' ? nothing : spoken}
      aria-disabled=${kind === 'taken' ? 'true' : nothing}
    >
      ${written ? html`<span>${written}</span>` : nothing}
    </button>
  </td>`;
}

const cellAt = (event: Event): HTMLElement | null => (event.target as HTMLElement).closest<HTMLElement>('[data-from]');
const placeOf = ({ dataset }: HTMLElement) => ({ room: dataset['room'] ?? '', from: Number(dataset['from']) });

/** The table is one stop of Tab: it leads to where one was. */
const focusOf = (page: PageParts) => (event: Event) => {
  const cellNow = cellAt(event);
  if (cellNow) Object.assign(page.at, placeOf(cellNow));
};

/** A booking of somebody else has nothing to say. */
const pressOf = (page: PageParts) => (event: Event) => {
  const cellNow = cellAt(event);
  if (!cellNow) return;
  const { room, from } = placeOf(cellNow);
  page.desk.choose(room, from);
  if (page.desk.now.choice) focusSoon(page, firstControl);
};

const keysOf = (page: PageParts) => (event: KeyboardEvent) => {
  const { desk } = page;
  const cellNow = cellAt(event);
  if (!cellNow || event.altKey || event.metaKey) return;
  const days = { PageUp: -1, PageDown: 1 }[event.key];
  const next = cellAfter(event.key, cellNow, event.ctrlKey);
  if (days === undefined && !next) return;
  event.preventDefault();
  if (next) {
    next.focus();
    page.redraw();
    return;
  }
  run(
    page,
    desk.show(dayAfter(desk.wanted, days ?? 0)).then(() => focusSoon(page, tabbedCell)),
  );
};
