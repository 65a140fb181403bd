/** Beside the table: the form for a room, or a booking of one's own. */
import type { ChangeDetail } from '@fachwerk/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Booking, Span } from './bookings.ts';
import { clock, longDay } from './days.ts';
import { focusSoon, run, tabbedCell, type PageParts } from './page.ts';
import type { Choice } from './rooms-desk.ts';
import { freeUntil, STEP, timesBetween } from './segments.ts';

type Changed = CustomEvent<ChangeDetail>;

export function bookingPanel(page: PageParts): TemplateResult | typeof nothing {
  const { choice } = page.desk.now;
  if (!choice) return nothing;
  const key = choice.kind === 'own' ? choice.booking.id : choice.room;
  return html`<aside aria-labelledby="panel-title" @keydown=${(event: KeyboardEvent) => leave(page, event)}>
    ${keyed(key, choice.kind === 'own' ? ownBooking(page, choice.booking) : newBooking(page, choice))}
  </aside>`;
}

function head({ ctx, desk }: PageParts, room: string, span?: Span): TemplateResult {
  const { rooms, day } = desk.now;
  const locale = ctx.locale.value;
  const found = rooms.find(({ id }) => id === room);
  return html`<header>
    <h2 id="panel-title">${found?.name}</h2>
    <p>${found?.place}${found ? html` · ${ctx.text('seats', { n: found.seats })}` : nothing}</p>
    <p>
      ${longDay(day, locale)}${span ? html`<br />${clock(span.from, locale)} – ${clock(span.to, locale)}` : nothing}
    </p>
  </header>`;
}

function newBooking(page: PageParts, choice: Extract<Choice, { kind: 'new' }>): TemplateResult {
  const { ctx, desk, draft } = page;
  const { room, from, to, taken } = choice;
  const locale = ctx.locale.value;
  const option = (time: number) => ({ value: String(time), label: clock(time, locale) });
  const bookings = desk.now.bookings.filter((one) => one.room === room);
  const ends = timesBetween(from + STEP, Math.max(freeUntil(bookings, from), from + STEP));
  // In a sandboxed frame no form is ever submitted, and no event says so.
  const submit = (): void => run(page, book(page));
  return html`<div class="form">
    ${head(page, room)}
    <div class="times">
      <fw-select
        label=${ctx.text('from')}
        .options=${[...new Set([...desk.begins(room), from])].toSorted((a, b) => a - b).map(option)}
        .value=${String(from)}
        @fw-change=${({ detail }: Changed) => desk.change({ from: Number(detail.value) })}
      ></fw-select>
      <fw-select
        label=${ctx.text('to')}
        .options=${ends.map(option)}
        .value=${String(to)}
        @fw-change=${({ detail }: Changed) => desk.change({ to: Number(detail.value) })}
      ></fw-select>
    </div>
    <fw-text-field
      data-first
      label=${ctx.text('about')}
      required
      maxlength="120"
      .value=${draft.title}
      error=${draft.isMissing ? ctx.text('about-missing') : nothing}
      @fw-input=${({ detail }: Changed) => write(page, detail.value)}
      @keydown=${({ key, isComposing }: KeyboardEvent) => key === 'Enter' && !isComposing && submit()}
    ></fw-text-field>
    <div role="alert">
      ${
        taken
          ? html`<fw-banner tone="warning"
              >${ctx.text('conflict', { from: clock(taken.from, locale), to: clock(taken.to, locale) })}</fw-banner
            >`
          : nothing
      }
    </div>
    <div class="buttons">
      <fw-button variant="primary" ?loading=${desk.now.busy} @click=${submit}>${ctx.text('book')}</fw-button>
      <fw-button variant="ghost" @click=${() => close(page)}>${ctx.text('discard')}</fw-button>
    </div>
  </div>`;
}

function ownBooking(page: PageParts, booking: Booking): TemplateResult {
  const { ctx, desk } = page;
  return html`<div class="own">
    ${head(page, booking.room, booking)}
    <p class="title">${booking.title}</p>
    <div class="buttons">
      <fw-button
        data-first
        variant="danger"
        icon="delete"
        ?loading=${desk.now.busy}
        @click=${() => run(page, cancel(page, booking))}
        >${ctx.text('cancel')}</fw-button
      >
      <fw-button variant="ghost" @click=${() => close(page)}>${ctx.text('close')}</fw-button>
    </div>
  </div>`;
}

function write({ draft, redraw }: PageParts, title: string): void {
  draft.title = title;
  if (!draft.isMissing) return;
  draft.isMissing = false;
  redraw();
}

async function book(page: PageParts): Promise<void> {
  const { desk, ctx, ui, draft, at } = page;
  const { choice, busy, rooms } = desk.now;
  const title = draft.title.trim();
  if (busy || choice?.kind !== 'new') return;
  if (title === '') {
    draft.isMissing = true;
    page.redraw();
    focusSoon(page, '[data-first]');
    return;
  }
  const outcome = await desk.book(title);
  if (outcome !== 'done') return;
  draft.title = '';
  desk.close();
  Object.assign(at, { room: choice.room, from: choice.from });
  focusSoon(page, tabbedCell);
  const room = rooms.find(({ id }) => id === choice.room)?.name ?? '';
  const text = ctx.text('done-book', {
    room,
    from: clock(choice.from, ctx.locale.value),
    to: clock(choice.to, ctx.locale.value),
  });
  await ui.toast({ text, tone: 'success' }, { signal: page.signal });
}

async function cancel(page: PageParts, { id, room, from, title }: Booking): Promise<void> {
  const { desk, ctx, ui, signal, at } = page;
  const name = desk.now.rooms.find((one) => one.id === room)?.name ?? '';
  const question = {
    title: ctx.text('sure', { title }),
    text: ctx.text('sure-text', { room: name }),
    yes: ctx.text('cancel'),
    danger: true,
  };
  if (!(await ui.confirm(question, { signal }))) return;
  if ((await desk.cancel(id)) !== 'done') return;
  desk.close();
  Object.assign(at, { room, from });
  focusSoon(page, tabbedCell);
  await ui.toast({ text: ctx.text('done-cancel', { title }), tone: 'success' }, { signal });
}

function close(page: PageParts): void {
  page.desk.close();
  focusSoon(page, tabbedCell);
}

function leave(page: PageParts, event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  event.preventDefault();
  event.stopPropagation();
  close(page);
}
