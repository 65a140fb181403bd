// Made by tools/catalogue.ts.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './contract-page.ts';

const meta: Meta = { title: 'Contracts/mail', tags: ['!autodocs'] };
export default meta;

export const MailComposeV1: StoryObj = { name: 'mail.compose@1', render: () => html`<contract-page contract-id="mail.compose@1"></contract-page>` };
export const MailConnectionV1: StoryObj = { name: 'mail.connection@1', render: () => html`<contract-page contract-id="mail.connection@1"></contract-page>` };
export const MailMessageActionsV1: StoryObj = { name: 'mail.message-actions@1', render: () => html`<contract-page contract-id="mail.message-actions@1"></contract-page>` };
export const MailMessageReceivedV1: StoryObj = { name: 'mail.message-received@1', render: () => html`<contract-page contract-id="mail.message-received@1"></contract-page>` };
export const MailOpenV1: StoryObj = { name: 'mail.open@1', render: () => html`<contract-page contract-id="mail.open@1"></contract-page>` };
export const MailSendFailedV1: StoryObj = { name: 'mail.send-failed@1', render: () => html`<contract-page contract-id="mail.send-failed@1"></contract-page>` };
export const MailStoreV1: StoryObj = { name: 'mail.store@1', render: () => html`<contract-page contract-id="mail.store@1"></contract-page>` };
export const MailUnreadV1: StoryObj = { name: 'mail.unread@1', render: () => html`<contract-page contract-id="mail.unread@1"></contract-page>` };
