import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../button/button.ts';
import './empty-state.ts';

const meta: Meta = { title: 'Kit/Empty state', component: 'fw-empty-state' };
export default meta;

export const Empty: StoryObj = {
  render: () => html`
    <fw-empty-state icon="inbox" heading="Keine Nachrichten"
      >In diesem Ordner liegt nichts. Neue Nachrichten erscheinen hier von selbst.
      <fw-button slot="action" variant="primary" icon="edit">Nachricht schreiben</fw-button>
    </fw-empty-state>
  `,
};
export const Failed: StoryObj = {
  render: () => html`
    <fw-empty-state icon="error" tone="danger" heading="Diese Ansicht ist ausgefallen"
      >Der Rest des Arbeitsplatzes läuft weiter. Code FW1304.
      <fw-button slot="action" icon="refresh">Erneut versuchen</fw-button>
    </fw-empty-state>
  `,
};
