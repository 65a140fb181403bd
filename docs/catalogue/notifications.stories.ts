// Made by tools/catalogue.ts.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './contract-page.ts';

const meta: Meta = { title: 'Contracts/notifications', tags: ['!autodocs'] };
export default meta;

export const NotificationsClearV1: StoryObj = { name: 'notifications.clear@1', render: () => html`<contract-page contract-id="notifications.clear@1"></contract-page>` };
export const NotificationsItemsV1: StoryObj = { name: 'notifications.items@1', render: () => html`<contract-page contract-id="notifications.items@1"></contract-page>` };
export const NotificationsMarkV1: StoryObj = { name: 'notifications.mark@1', render: () => html`<contract-page contract-id="notifications.mark@1"></contract-page>` };
export const NotificationsOpenV1: StoryObj = { name: 'notifications.open@1', render: () => html`<contract-page contract-id="notifications.open@1"></contract-page>` };
export const NotificationsRuleV1: StoryObj = { name: 'notifications.rule@1', render: () => html`<contract-page contract-id="notifications.rule@1"></contract-page>` };
