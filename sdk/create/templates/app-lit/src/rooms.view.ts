import { defineView, type ContextOf } from '@fachwerk/sdk';
import { litView } from '@fachwerk/sdk/lit';
import '@fachwerk/ui';
import { html } from 'lit';
import { map, tap } from 'rxjs';
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

export default defineView(
  manifest,
  'rooms',
  litView(
    ({ signal }, { storage, ui }, ctx) => {
      let booked: string[] = [];
      const stored = storage.watch({ key: 'booked' }).pipe(
        map(({ value }) => idsIn(value)),
        tap((ids) => {
          booked = ids;
        }),
      );
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
      const press = (event: Event): void => void toggle((event.currentTarget as HTMLElement).dataset['room'] ?? '');

      return (watch) => {
        watch(ctx.locale);
        const mine = watch(stored, []);
        return html`<div class="page">
          <h1 tabindex="-1">${ctx.text('name')}</h1>
          <ul>
            ${ROOMS.map((room) => roomItem(room, mine.includes(room.id), ctx.text, press))}
          </ul>
        </div>`;
      };
    },
    { styles },
  ),
);

type Text = ContextOf<typeof manifest>['text'];

function roomItem({ id, seats }: (typeof ROOMS)[number], isMine: boolean, text: Text, press: (event: Event) => void) {
  const room = text(`room-${id}`);
  return html`<li>
    <p>
      ${room}
      <small>${text('seats', { n: seats })}, ${text(isMine ? 'booked' : 'free')}</small>
    </p>
    <fw-button data-room=${id} variant=${isMine ? 'secondary' : 'primary'} @click=${press}
      >${text(isMine ? 'cancel' : 'book', { room })}</fw-button
    >
  </li>`;
}
