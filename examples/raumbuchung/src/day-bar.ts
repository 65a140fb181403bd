/** Above the table: which day, and what a room must have. */
import type { ChangeDetail } from '@fachwerk/ui';
import { html, type TemplateResult } from 'lit';
import { dayAfter, isDay, today } from './days.ts';
import { run, type PageParts } from './page.ts';
import { equipmentOf } from './rooms-table.ts';

type Changed = CustomEvent<ChangeDetail>;
const SEATS = [0, 4, 8, 12, 20, 50];

export const dayBar = (page: PageParts): TemplateResult => html`<div class="bar">${days(page)} ${filters(page)}</div>`;

function days(page: PageParts): TemplateResult {
  const { ctx, desk } = page;
  const { day } = desk.now;
  const show = (next: string): void => run(page, desk.show(next));
  const before = (): void => show(dayAfter(desk.wanted, -1));
  const after = (): void => show(dayAfter(desk.wanted, 1));
  const back = (): void => show(today());
  const picked = ({ detail }: Changed): void => void (isDay(detail.value) && show(detail.value));
  return html`<div class="days">
    <fw-icon-button icon="chevron-left" label=${ctx.text('day-before')} @click=${before}></fw-icon-button>
    <fw-text-field type="date" label=${ctx.text('day')} hide-label .value=${day} @fw-change=${picked}></fw-text-field>
    <fw-icon-button icon="chevron-right" label=${ctx.text('day-after')} @click=${after}></fw-icon-button>
    <fw-button variant="ghost" ?disabled=${day === today()} @click=${back}>${ctx.text('today-button')}</fw-button>
  </div>`;
}

function filters({ ctx, desk }: PageParts): TemplateResult {
  const { rooms, equipment, seats } = desk.now;
  const things = equipmentOf(rooms).map((value) => ({ value, label: ctx.text(`equipment-${value}`) }));
  const sizes = [...new Set([...SEATS, seats])]
    .toSorted((a, b) => a - b)
    .map((n) => ({ value: String(n), label: n === 0 ? ctx.text('any-size') : ctx.text('from-seats', { n }) }));
  const sized = ({ detail }: Changed): void => desk.filter({ seats: Number(detail.value) });
  const equipped = ({ detail }: Changed): void => desk.filter({ equipment: detail.value });
  return html`<fw-select
      label=${ctx.text('at-least')}
      hide-label
      .value=${String(seats)}
      .options=${sizes}
      @fw-change=${sized}
    ></fw-select>
    <fw-select
      label=${ctx.text('equipment')}
      hide-label
      .value=${equipment}
      .options=${[{ value: '', label: ctx.text('any-equipment') }, ...things]}
      @fw-change=${equipped}
    ></fw-select>`;
}
