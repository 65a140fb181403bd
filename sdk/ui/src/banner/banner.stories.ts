import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../button/button.ts';
import '../toast/toast.ts';
import './banner.ts';

const meta: Meta = { title: 'Kit/Messages', component: 'fw-banner', subcomponents: { Toast: 'fw-toast' } };
export default meta;

export const Banners: StoryObj = {
  render: () => html`
    <fw-banner
      >Bilder aus dem Netz sind nicht geladen.<fw-button slot="action" size="s">Bilder laden</fw-button></fw-banner
    >
    <fw-banner tone="success" heading="Gespeichert.">Ihre Abwesenheitsnotiz gilt ab morgen.</fw-banner>
    <fw-banner tone="warning" heading="Keine Verbindung." dismissible
      >Stand 10:42 Uhr. Änderungen werden nachgeholt.</fw-banner
    >
    <fw-banner tone="danger" heading="Nicht gesendet.">Der Anhang ist größer als 25 MB.</fw-banner>
  `,
};
export const Toasts: StoryObj = {
  render: () => html`
    <fw-toast tone="success" action="Rückgängig">3 Nachrichten archiviert</fw-toast>
    <fw-toast tone="danger" action="Erneut versuchen">Die Nachricht wurde nicht verschoben</fw-toast>
  `,
};
