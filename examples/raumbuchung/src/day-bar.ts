/** Above the table: which day, and what a room must have. */
import type { ChangeDetail } from '@fachwerk/ui';
import { html, type TemplateResult } from 'lit';
import { dayAfter, isDay, today } from './days.ts';
import { run, type PageParts } from './page.ts';
import { equipmentOf } from './rooms-table.ts';

type Changed = CustomEvent<ChangeDetail>;
const SEATS = [0, 4, 8, 12, 20, 50];

export function dayBar(page: PageParts): TemplateResult {
  const { ctx, desk } = page;
  const { day, rooms, equipment, seats } = desk.now;
  const show = (next: string): void => run(page, desk.show(next));
  const things = equipmentOf(rooms).map((value) => ({ value, label: ctx.text(`equipment-${value}`) }));
  const sizes = [...new Set([...SEATS, seats])].toSorted((a, b) => a - b);
  return html`<div class="bar">
    <div class="days">
      <fw-icon-button
        icon="chevron-left"
        label=${ctx.text('day-before')}
        @click=${() => show(dayAfter(day, -1))}
      ></fw-icon-button>
      <fw-text-field
        type="date"
        label=${ctx.text('day')}
        hide-label
        .value=${day}
        @fw-change=${({ detail }: Changed) => isDay(detail.value) && show(detail.value)}
      ></fw-text-field>
      <fw-icon-button
        icon="chevron-right"
        label=${ctx.text('day-after')}
        @click=${() => show(dayAfter(day, 1))}
      ></fw-icon-button>
      <fw-button variant="ghost" ?disabled=${day === today()} @click=${() => show(today())}
        >${ctx.text('today-button')}</fw-button
      >
    </div>
    <fw-select
      label=${ctx.text('at-least')}
      hide-label
      .value=${String(seats)}
      .options=${sizes.map((n) => ({ value: String(n), label: n === 0 ? ctx.text('any-size') : ctx.text('from-seats', { n }) }))}
      @fw-change=${({ detail }: Changed) => desk.filter({ seats: Number(detail.value) })}
    ></fw-select>
    <fw-select
      label=${ctx.text('equipment')}
      hide-label
      .value=${equipment}
      .options=${[{ value: '', label: ctx.text('any-equipment') }, ...things]}
      @fw-change=${({ detail }: Changed) => desk.filter({ equipment: detail.value })}
    ></fw-select>
  </div>`;
}
