import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './button.ts';

const meta: Meta = { title: 'Kit/Button', component: 'fw-button' };
export default meta;
type Story = StoryObj;

export const Variants: Story = {
  render: () => html`
    <fw-button variant="primary" icon="send">Senden</fw-button>
    <fw-button>Entwurf speichern</fw-button>
    <fw-button variant="ghost" icon="attachment">Anhang</fw-button>
    <fw-button variant="danger" icon="delete">Endgültig löschen</fw-button>
  `,
};
export const Small: Story = {
  render: () => html`
    <fw-button size="s" variant="primary">Antworten</fw-button>
    <fw-button size="s">Weiterleiten</fw-button>
    <fw-button size="s" variant="ghost" icon="archive">Archivieren</fw-button>
  `,
};
export const States: Story = {
  render: () => html`
    <fw-button disabled>Nicht erlaubt</fw-button>
    <fw-button variant="primary" loading>Wird gesendet</fw-button>
    <fw-button .pressed=${true} icon="flag">Gekennzeichnet</fw-button>
    <fw-button href="#kalender" icon="calendar">Zum Kalender</fw-button>
  `,
};
