import { defineView, type ViewProps } from '@fachwerk/sdk';
import { reactView, useObservable } from '@fachwerk/sdk/react';
import type { ReactNode } from 'react';
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
  button { min-block-size: 2.5rem; padding-inline: var(--fw-space-4); font: inherit; cursor: pointer;
    border: 1px solid var(--fw-accent); border-radius: var(--fw-radius);
    background: var(--fw-accent); color: var(--fw-on-accent); }
  button[data-mine='true'] { background: transparent; color: var(--fw-accent-text); }
  button:focus-visible { outline: var(--fw-focus-width) solid var(--fw-focus); outline-offset: 2px; }
`;

function Rooms({ view: { signal }, uses: { storage, ui }, ctx }: ViewProps<typeof manifest, 'rooms'>) {
  // Drawn again in another language.
  useObservable(ctx.locale);
  const booked = idsIn(useObservable(() => storage.watch({ key: 'booked' }), [storage])?.value);

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

  return (
    <div className="page">
      <h1 tabIndex={-1}>{ctx.text('name')}</h1>
      <ul>
        {ROOMS.map(({ id, seats }) => {
          const isMine = booked.includes(id);
          const room = ctx.text(`room-${id}`);
          const details = `${ctx.text('seats', { n: seats })}, ${ctx.text(isMine ? 'booked' : 'free')}`;
          return (
            <Room key={id} name={room} details={details}>
              <button type="button" data-room={id} data-mine={isMine} onClick={() => void toggle(id)}>
                {ctx.text(isMine ? 'cancel' : 'book', { room })}
              </button>
            </Room>
          );
        })}
      </ul>
    </div>
  );
}

const Room = ({ name, details, children }: { name: string; details: string; children: ReactNode }) => (
  <li>
    <p>
      {name}
      <small>{details}</small>
    </p>
    {children}
  </li>
);

export default defineView(manifest, 'rooms', reactView(Rooms, { styles }));
