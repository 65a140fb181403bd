/** What a person does beside the table, each with what the host draws for it. */
import type { Booking } from './bookings.ts';
import { clock } from './days.ts';
import { focusSoon, tabbedCell, type PageParts } from './page.ts';

/** The first thing beside the table that one can use. */
export const firstControl = '[data-first]';

export function write(page: PageParts, title: string): void {
  const { draft } = page;
  draft.title = title;
  if (!draft.isMissing) return;
  draft.isMissing = false;
  page.redraw();
}

export async function book(page: PageParts): Promise<void> {
  const { desk, ctx, ui, draft, at } = page;
  const { choice, busy, rooms } = desk.now;
  const title = draft.title.trim();
  if (busy || choice?.kind !== 'new') return;
  if (title === '') {
    draft.isMissing = true;
    page.redraw();
    focusSoon(page, firstControl);
    return;
  }
  if ((await desk.book(title)) !== 'done') return;
  draft.title = '';
  desk.close();
  Object.assign(at, { room: choice.room, from: choice.from });
  focusSoon(page, tabbedCell);
  const [from, to] = [choice.from, choice.to].map((time) => clock(time, ctx.locale.value));
  const room = rooms.find(({ id }) => id === choice.room)?.name ?? '';
  const text = ctx.text('done-book', { room, from: from ?? '', to: to ?? '' });
  await ui.toast({ text, tone: 'success' }, { signal: page.signal });
}

export async function cancel(page: PageParts, { id, room, from, title }: Booking): Promise<void> {
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

export function close(page: PageParts): void {
  page.desk.close();
  focusSoon(page, tabbedCell);
}
