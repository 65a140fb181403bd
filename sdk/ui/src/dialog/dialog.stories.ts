import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../button/button.ts';
import '../text-field/text-field.ts';
import './dialog.ts';

const meta: Meta = {
  title: 'Kit/Dialog',
  component: 'fw-dialog',
  parameters: { docs: { story: { inline: false, height: '26rem' } } },
};
export default meta;

export const Open: StoryObj = {
  render: () => html`
    <fw-dialog open label="Ordner anlegen" size="s">
      <fw-text-field label="Name" value="Bauanträge 2026" autofocus></fw-text-field>
      <fw-button slot="footer">Abbrechen</fw-button>
      <fw-button slot="footer" variant="primary">Anlegen</fw-button>
    </fw-dialog>
  `,
};
export const Long: StoryObj = {
  render: () => html`
    <fw-dialog open dismissable label="Erklärung zur Barrierefreiheit dieses Arbeitsplatzes" size="l">
      ${Array.from({ length: 30 }, (_, i) => html`<p tabindex=${i === 0 ? 0 : -1}>Absatz ${i + 1}: Diese Anwendung ist vereinbar mit der BITV 2.0.</p>`)}
    </fw-dialog>
  `,
};
