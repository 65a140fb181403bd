import { defineView } from '@fachwerk/sdk';
import { litView } from '@fachwerk/sdk/lit';
import '@fachwerk/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { BehaviorSubject, Observable } from 'rxjs';
import { bookingPanel } from './booking-panel.ts';
import { isDay, longDay, today } from './days.ts';
import { dayBar } from './day-bar.ts';
import manifest from './manifest.ts';
import { run, type PageParts } from './page.ts';
import { RoomsDesk } from './rooms-desk.ts';
import { RoomsServer } from './rooms-server.ts';
import { roomsTable } from './rooms-table.ts';
import { styles } from './rooms.styles.ts';
import { OPENS } from './segments.ts';

/** Below this many pixels a cell is an hour, and a room's name stands above its day. */
const NARROW = 720;

export default defineView(
  manifest,
  'rooms',
  litView(
    ({ root, params, signal }, { backend, ui, navigation }, ctx) => {
      const server = new RoomsServer(backend, signal);
      const { day, about = '', seats } = params.value;
      const desk = new RoomsDesk(server, { day: isDay(day) ? day : today(), seats: Number(seats) || 0 });
      const drawn = new BehaviorSubject(0);
      const redraw = (): void => drawn.next(drawn.value + 1);
      const at = { room: '', from: OPENS + 60 };
      const page: PageParts = { desk, ctx, ui, signal, root, draft: { title: about, isMissing: false }, at, redraw };
      const changes = server.changes().subscribe((changed) => {
        if (changed === undefined || changed === desk.now.day) run(page, desk.load());
      });
      signal.addEventListener('abort', () => changes.unsubscribe());
      run(page, desk.load());
      const narrow = narrowness(root);
      const titled = ctx.locale.subscribe(() => void navigation.title(ctx.text('name')));
      signal.addEventListener('abort', () => titled.unsubscribe());

      return (watch) => {
        watch(ctx.locale);
        watch(drawn);
        watch(desk.state);
        return pageOf(page, watch(narrow, false));
      };
    },
    { styles },
  ),
);

function pageOf(page: PageParts, narrow: boolean): TemplateResult {
  const { ctx, desk } = page;
  const { known, trouble, choice, day } = desk.now;
  return html`<div class="page ${narrow ? 'narrow' : ''} ${choice ? 'split' : ''}">
    <header class="head">
      <div>
        <h1 tabindex="-1">${ctx.text('name')}</h1>
        <p role="status">${longDay(day, ctx.locale.value)}</p>
      </div>
      ${dayBar(page)}
    </header>
    <div role="alert">${trouble ? troubleBanner(page) : nothing}</div>
    <div class="body">
      <div class="timeline">
        ${known ? timeline(page, narrow) : trouble ? nothing : html`<fw-skeleton lines="8"></fw-skeleton>`}
      </div>
      ${bookingPanel(page)}
    </div>
  </div>`;
}

function timeline(page: PageParts, narrow: boolean): TemplateResult {
  const { ctx, desk } = page;
  if (RoomsDesk.fitting(desk.now).length === 0)
    return html`<fw-empty-state icon="search" level="2" heading=${ctx.text('none')}
      >${ctx.text('none-text')}</fw-empty-state
    >`;
  return html`${roomsTable(page, narrow)}
    <ul class="legend">
      ${['free', 'taken', 'mine'].map((kind) => html`<li><span class="swatch ${kind}"></span>${ctx.text(`legend-${kind}`)}</li>`)}
      <li class="keys">${ctx.text('keys')}</li>
    </ul>`;
}

function troubleBanner(page: PageParts): TemplateResult {
  const { ctx, desk } = page;
  const again = (): void => run(page, desk.load());
  return html`<fw-banner tone="danger" heading=${ctx.text('trouble')}
    >${ctx.text(`trouble-${desk.now.trouble}`)}
    <fw-button slot="action" size="s" icon="refresh" @click=${again}>${ctx.text('again')}</fw-button>
  </fw-banner>`;
}

const narrowness = (root: HTMLElement): Observable<boolean> =>
  new Observable((subscriber) => {
    const observer = new ResizeObserver(([entry]) => subscriber.next((entry?.contentRect.width ?? Infinity) < NARROW));
    observer.observe(root);
    return () => observer.disconnect();
  });
