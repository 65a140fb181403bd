import { defineView, type ContextOf } from '@fachwerk/sdk';
import { litView } from '@fachwerk/sdk/lit';
import '@fachwerk/ui';
import { html, type TemplateResult } from 'lit';
import { BehaviorSubject } from 'rxjs';
import type { Booking, Room } from './bookings.ts';
import { clock, today } from './days.ts';
import manifest from './manifest.ts';
import { RoomsServer, type Trouble } from './rooms-server.ts';

interface Tile {
  readonly rooms: readonly Room[];
  readonly mine: readonly Booking[];
  readonly trouble?: Trouble;
}
type Context = ContextOf<typeof manifest>;

const styles = `
  section { display: grid; gap: var(--fw-space-3); justify-items: start; padding: var(--fw-space-2) var(--fw-space-4) var(--fw-space-4); color: var(--fw-text); background: var(--fw-surface); }
  p, ul { margin: 0; padding: 0; }
  p, small { color: var(--fw-text-muted); }
  ul { display: grid; inline-size: 100%; list-style: none; }
  li { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 var(--fw-space-3); padding-block: var(--fw-space-2); }
  li + li { border-block-start: 1px solid var(--fw-border); }
  time { grid-row: span 2; font-variant-numeric: tabular-nums; white-space: nowrap; }
  strong, small { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  small { font-size: var(--fw-font-size-s); }
`;

export default defineView(
  manifest,
  'today',
  litView(
    ({ signal }, { backend, navigation }, ctx) => {
      const server = new RoomsServer(backend, signal);
      const tile = new BehaviorSubject<Tile | undefined>(undefined);
      const load = async (): Promise<void> => {
        try {
          tile.next(await read(server));
        } catch (error) {
          if (!signal.aborted) throw error;
        }
      };
      void load();
      const changes = server.changes().subscribe((day) => {
        if (day === undefined || day === today()) void load();
      });
      signal.addEventListener('abort', () => changes.unsubscribe());
      const open = (): void => void navigation.open({ path: '/raeume' });

      return (watch) => {
        watch(ctx.locale);
        return html`<section>
          ${content(ctx, watch(tile))}
          <fw-button icon="location" @click=${open}>${ctx.text('book-room')}</fw-button>
        </section>`;
      };
    },
    { styles },
  ),
);

async function read(server: RoomsServer): Promise<Tile> {
  const [rooms, bookings] = await Promise.all([server.rooms(), server.bookings(today())]);
  if ('trouble' in rooms) return { rooms: [], mine: [], trouble: rooms.trouble };
  if ('trouble' in bookings) return { rooms: [], mine: [], trouble: bookings.trouble };
  return { rooms: rooms.value, mine: bookings.value.filter(({ mine }) => mine).toSorted((a, b) => a.from - b.from) };
}

function content(ctx: Context, tile: Tile | undefined): TemplateResult {
  if (!tile) return html`<fw-skeleton lines="3"></fw-skeleton>`;
  if (tile.trouble) return html`<p>${ctx.text(`trouble-${tile.trouble}`)}</p>`;
  if (tile.mine.length === 0) return html`<p>${ctx.text('nothing-today')}</p>`;
  const locale = ctx.locale.value;
  return html`<ul role="list">
    ${tile.mine.map(
      ({ room, from, to, title }) =>
        html`<li>
          <time>${clock(from, locale)} – ${clock(to, locale)}</time>
          <strong>${title}</strong>
          <small>${tile.rooms.find(({ id }) => id === room)?.name}</small>
        </li>`,
    )}
  </ul>`;
}
