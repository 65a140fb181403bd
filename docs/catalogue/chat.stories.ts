// Made by tools/catalogue.ts.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './contract-page.ts';

const meta: Meta = { title: 'Contracts/chat', tags: ['!autodocs'] };
export default meta;

export const ChatMessageActionsV0: StoryObj = { name: 'chat.message-actions@0', render: () => html`<contract-page contract-id="chat.message-actions@0"></contract-page>` };
export const ChatMessageReceivedV0: StoryObj = { name: 'chat.message-received@0', render: () => html`<contract-page contract-id="chat.message-received@0"></contract-page>` };
export const ChatOpenV0: StoryObj = { name: 'chat.open@0', render: () => html`<contract-page contract-id="chat.open@0"></contract-page>` };
export const ChatStoreV0: StoryObj = { name: 'chat.store@0', render: () => html`<contract-page contract-id="chat.store@0"></contract-page>` };
export const ChatUnreadV0: StoryObj = { name: 'chat.unread@0', render: () => html`<contract-page contract-id="chat.unread@0"></contract-page>` };
