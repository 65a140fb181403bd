import { adoptStyles, defineView, type ViewProps } from '@fachwerk/sdk';
import '@fachwerk/ui';
import { combineLatest } from 'rxjs';
import manifest from './manifest.ts';

const ROOMS = [
  { id: 'hall', seats: 120 },
  { id: 'meeting', seats: 12 },
  { id: 'cellar', seats: 30 },
];
/** What is stored came from somewhere; it is believed when it looks right. */
const idsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];

const styles = `
  .page { padding: var(--fw-space-5); max-inline-size: 48rem; }
  h1 { margin: 0 0 var(--fw-space-4); font-size: var(--fw-font-size-xl); }
  ul { display: grid; gap: var(--fw-space-3); margin: 0; padding: 0; list-style: none; }
  li { display: flex; flex-wrap: wrap; gap: var(--fw-space-3); align-items: center; padding: var(--fw-space-4);
    border: 1px solid var(--fw-border); border-radius: var(--fw-radius); background: var(--fw-surface); }
  p { flex: 1; min-inline-size: 10rem; margin: 0; }
  small { display: block; color: var(--fw-text-muted); }
`;

export default defineView(manifest, 'rooms', ({ root, signal }, { storage, ui }, ctx) => {
  adoptStyles(root, styles, signal);
  let booked: string[] = [];
  const toggle = async (id: string): Promise<void> => {
    const isBooked = booked.includes(id);
    const value = isBooked ? booked.filter((one) => one !== id) : [...booked, id];
    try {
      await storage.set({ key: 'booked', value }, { signal });
      const room = ctx.text(`room-${id}`);
      void ui.toast({ text: ctx.text(isBooked ? 'done-cancel' : 'done-book', { room }), tone: 'success' });
    } catch (error) {
      if (signal.aborted) return;
      ctx.log('warn', 'not saved', { error });
      void ui.toast({ text: ctx.text('failed'), tone: 'error' });
    }
  };

  const page = document.createElement('div');
  page.className = 'page';
  const heading = document.createElement('h1');
  heading.tabIndex = -1;
  const list = document.createElement('ul');
  const items = ROOMS.map((room) => makeItem(room, ctx, (id) => void toggle(id)));
  list.append(...items.map(({ element }) => element));
  page.append(heading, list);
  root.append(page);

  // Made once and written again, so that the focus stays where it is.
  combineLatest([storage.watch({ key: 'booked' }), ctx.locale]).subscribe(([{ value }]) => {
    booked = idsIn(value);
    heading.textContent = ctx.text('name');
    for (const { write } of items) write(booked);
  });
});

type Context = ViewProps<typeof manifest, 'rooms'>['ctx'];

function makeItem({ id, seats }: (typeof ROOMS)[number], ctx: Context, press: (id: string) => void) {
  const element = document.createElement('li');
  const text = document.createElement('p');
  const button = document.createElement('fw-button');
  button.dataset['room'] = id;
  button.addEventListener('click', () => press(id));
  element.append(text, button);
  const write = (booked: readonly string[]): void => {
    const room = ctx.text(`room-${id}`);
    const isMine = booked.includes(id);
    const details = document.createElement('small');
    details.textContent = `${ctx.text('seats', { n: seats })}, ${ctx.text(isMine ? 'booked' : 'free')}`;
    text.replaceChildren(room, details);
    button.variant = isMine ? 'secondary' : 'primary';
    button.textContent = ctx.text(isMine ? 'cancel' : 'book', { room });
  };
  return { element, write };
}
