import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html } from 'lit';
import { cssom } from '../element/cssom.ts';
import type { RangeDetail, RowContext } from './list-events.ts';
import type { FwVirtualList } from './virtual-list.ts';
import './virtual-list.ts';

const meta: Meta = { title: 'Kit/Virtual list', component: 'fw-virtual-list' };
export default meta;

interface Row {
  readonly id: string;
  readonly from: string;
  readonly subject: string;
}
const senders = ['Bauamt Mitte', 'Personalrat', 'Standesamt', 'IT-Service', 'Anna Müller'];
const rowAt = (index: number): Row => ({
  id: `m${index}`,
  from: senders[index % senders.length] ?? '',
  subject: `Vorgang ${index + 1}: Rückfrage zur Akte 12-34/2026`,
});
const rowsOf = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => rowAt(first + i));

const rowStyles = css`
  .mail {
    display: grid;
    align-content: center;
    block-size: 100%;
    padding: 0 var(--fw-space-4);
  }
  .mail > * {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .subject {
    color: var(--fw-text-muted);
    font-size: var(--fw-font-size-s);
  }
`;
const renderItem = (row: Row, { active }: RowContext) =>
  html`<div class="mail">
    <strong>${row.from}${active ? ' (gewählt)' : ''}</strong><span class="subject">${row.subject}</span>
  </div>`;

const load = (event: Event) => {
  const { first, last } = (event as CustomEvent<RangeDetail>).detail;
  const list = event.target as FwVirtualList<Row>;
  Object.assign(list, { position: first, items: rowsOf(first, Math.min(last, 99_999)) });
};

export const HundredThousand: StoryObj = {
  render: () => html`
    <fw-virtual-list
      ${cssom({ 'block-size': '24rem' })}
      label="Posteingang"
      total="100000"
      active="m1"
      .selected=${['m2', 'm3']}
      .rowStyles=${rowStyles}
      .renderItem=${renderItem}
      @fw-range=${load}
    ></fw-virtual-list>
  `,
};
export const Loading: StoryObj = {
  render: () =>
    html`<fw-virtual-list ${cssom({ 'block-size': '16rem' })} label="Posteingang" loading></fw-virtual-list>`,
};
