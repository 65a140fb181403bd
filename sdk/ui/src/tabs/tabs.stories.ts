import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './tabs.ts';

const meta: Meta = { title: 'Kit/Tabs', component: 'fw-tabs', subcomponents: { Panel: 'fw-tab-panel' } };
export default meta;

export const Settings: StoryObj = {
  render: () => html`
    <fw-tabs label="Einstellungen">
      <fw-tab-panel name="look" label="Darstellung" icon="palette">Dichte, Farben, Schriftgröße</fw-tab-panel>
      <fw-tab-panel name="mail" label="E-Mail" icon="mail">Signatur, Abwesenheit, Regeln</fw-tab-panel>
      <fw-tab-panel name="keys" label="Tastatur" icon="keyboard">Kürzel</fw-tab-panel>
    </fw-tabs>
  `,
};
