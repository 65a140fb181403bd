import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { cssom } from '../element/cssom.ts';
import { knownIcons } from './icon.ts';

const meta: Meta = { title: 'Kit/Icon', component: 'fw-icon' };
export default meta;

const grid = { display: 'grid', 'grid-template-columns': 'repeat(auto-fill, minmax(9rem, 1fr))', gap: '0.75rem' };

export const All: StoryObj = {
  render: () =>
    html`<div ${cssom(grid)}>
      ${knownIcons().map((name) => html`<span><fw-icon name=${name}></fw-icon> ${name}</span>`)}
    </div>`,
};
export const Labelled: StoryObj = {
  render: () => html`<fw-icon name="attachment" label="mit Anhang"></fw-icon>`,
};
