import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../button/button.ts';
import './tooltip.ts';

const meta: Meta = { title: 'Kit/Tooltip', component: 'fw-tooltip' };
export default meta;

export const Open: StoryObj = {
  render: () =>
    html`<fw-tooltip text="Geht an alle 12 Mitglieder der Funktion Poststelle" placement="right"
      ><fw-button>Poststelle</fw-button></fw-tooltip
    >`,
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('fw-tooltip');
    await element?.updateComplete;
    element?.show();
  },
};
