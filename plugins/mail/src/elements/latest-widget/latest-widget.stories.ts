import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { of } from 'rxjs';
import { text } from '../../messages.fixture.ts';
import { summaryOf } from '../../objects.fixture.ts';
import '../unread-widget/unread-widget.ts';
import './latest-widget.ts';

const meta: Meta = { title: 'E-Mail/Kacheln', component: 'fachwerk-mail-latest-widget' };
export default meta;

const mails = [
  summaryOf(),
  summaryOf({
    id: 'm2',
    subject: 'Protokoll der Dienstbesprechung',
    keywords: { $seen: true },
    receivedAt: '2026-11-24T08:00:00Z',
  }),
].map((mail) => ({ account: 'mail:anna', mailbox: 'inbox', mail }));
const accounts = [
  { account: 'mail:anna', name: 'Anna Amsel', n: 12 },
  { account: 'mail:poststelle', name: 'Poststelle', n: 0 },
];

export const NeueMails: StoryObj = {
  render: () => html`<fachwerk-mail-latest-widget .text=${text} .mails$=${of(mails)}></fachwerk-mail-latest-widget>`,
};
export const UngelesenJeKonto: StoryObj = {
  render: () =>
    html`<fachwerk-mail-unread-widget .text=${text} .accounts$=${of(accounts)}></fachwerk-mail-unread-widget>`,
};
