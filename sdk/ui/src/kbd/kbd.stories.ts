import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './kbd.ts';

const meta: Meta = { title: 'Kit/Keys', component: 'fw-kbd' };
export default meta;

export const Keys: StoryObj = {
  render: () =>
    html`<p><fw-kbd keys="Strg+K"></fw-kbd> öffnet die Befehle, <fw-kbd keys="g i"></fw-kbd> den Posteingang.</p>`,
};
