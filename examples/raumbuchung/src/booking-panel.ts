/** Beside the table: the form for a room, or a booking of one's own. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { cancel, close } from './booking-acts.ts';
import { bookingForm } from './booking-form.ts';
import type { Booking, Span } from './bookings.ts';
import { clock, longDay } from './days.ts';
import { run, type PageParts } from './page.ts';

export function bookingPanel(page: PageParts): TemplateResult | typeof nothing {
  const { choice } = page.desk.now;
  if (!choice) return nothing;
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    close(page);
  };
  const isOwn = choice.kind === 'own';
  const [key, room] = isOwn ? [choice.booking.id, choice.booking.room] : [choice.room, choice.room];
  return html`<aside aria-labelledby="panel-title" @keydown=${leave}>
    ${keyed(
      key,
      html`${head(page, room, isOwn ? choice.booking : undefined)}
      ${isOwn ? ownBooking(page, choice.booking) : bookingForm(page, choice)}`,
    )}
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

function ownBooking(page: PageParts, booking: Booking): TemplateResult {
  const { ctx, desk } = page;
  const giveBack = (): void => run(page, cancel(page, booking));
  const leave = (): void => close(page);
  return html`<p class="title">${booking.title}</p>
    <div class="buttons">
      <fw-button data-first variant="danger" icon="delete" ?loading=${desk.now.busy} @click=${giveBack}
        >${ctx.text('cancel')}</fw-button
      >
      <fw-button variant="ghost" @click=${leave}>${ctx.text('close')}</fw-button>
    </div>`;
}
