/** The form for a room that is about to be booked. In a sandboxed frame no form is ever submitted, and no event says so. */
import type { ChangeDetail } from '@fachwerk/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { book, close, write } from './booking-acts.ts';
import type { Span } from './bookings.ts';
import { clock } from './days.ts';
import { run, type PageParts } from './page.ts';
import type { Choice } from './rooms-desk.ts';
import { freeUntil, STEP, timesBetween } from './segments.ts';

type Changed = CustomEvent<ChangeDetail>;

export function bookingForm(page: PageParts, choice: Extract<Choice, { kind: 'new' }>): TemplateResult {
  const { ctx, desk, draft } = page;
  const submit = (): void => run(page, book(page));
  const discard = (): void => close(page);
  const typed = ({ detail }: Changed): void => write(page, detail.value);
  const pressed = ({ key, isComposing }: KeyboardEvent): void => void (key === 'Enter' && !isComposing && submit());
  return html`<div class="times">${times(page, choice)}</div>
    <fw-text-field
      data-first
      label=${ctx.text('about')}
      required
      maxlength="120"
      .value=${draft.title}
      error=${draft.isMissing ? ctx.text('about-missing') : nothing}
      @fw-input=${typed}
      @keydown=${pressed}
    ></fw-text-field>
    <div role="alert">${choice.taken ? conflict(page, choice.taken) : nothing}</div>
    <div class="buttons">
      <fw-button variant="primary" ?loading=${desk.now.busy} @click=${submit}>${ctx.text('book')}</fw-button>
      <fw-button variant="ghost" @click=${discard}>${ctx.text('discard')}</fw-button>
    </div>`;
}

function times({ ctx, desk }: PageParts, { room, from, to }: Span & { readonly room: string }): TemplateResult {
  const option = (time: number) => ({ value: String(time), label: clock(time, ctx.locale.value) });
  const bookings = desk.now.bookings.filter((one) => one.room === room);
  const ends = timesBetween(from + STEP, Math.max(freeUntil(bookings, from), from + STEP));
  const begins = [...new Set([...desk.begins(room), from])].toSorted((a, b) => a - b);
  const began = ({ detail }: Changed): void => desk.change({ from: Number(detail.value) });
  const ended = ({ detail }: Changed): void => desk.change({ to: Number(detail.value) });
  return html`<fw-select
      label=${ctx.text('from')}
      .options=${begins.map(option)}
      .value=${String(from)}
      @fw-change=${began}
    ></fw-select>
    <fw-select
      label=${ctx.text('to')}
      .options=${ends.map(option)}
      .value=${String(to)}
      @fw-change=${ended}
    ></fw-select>`;
}

function conflict({ ctx }: PageParts, taken: Span): TemplateResult {
  const locale = ctx.locale.value;
  const args = { from: clock(taken.from, locale), to: clock(taken.to, locale) };
  return html`<fw-banner tone="warning">${ctx.text('conflict', args)}</fw-banner>`;
}
