// Made by tools/catalogue.ts.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './contract-page.ts';

const meta: Meta = { title: 'Contracts/calendar', tags: ['!autodocs'] };
export default meta;

export const CalendarComposeV0: StoryObj = { name: 'calendar.compose@0', render: () => html`<contract-page contract-id="calendar.compose@0"></contract-page>` };
export const CalendarEventActionsV0: StoryObj = { name: 'calendar.event-actions@0', render: () => html`<contract-page contract-id="calendar.event-actions@0"></contract-page>` };
export const CalendarEventMovedV0: StoryObj = { name: 'calendar.event-moved@0', render: () => html`<contract-page contract-id="calendar.event-moved@0"></contract-page>` };
export const CalendarInvitedV0: StoryObj = { name: 'calendar.invited@0', render: () => html`<contract-page contract-id="calendar.invited@0"></contract-page>` };
export const CalendarNextV0: StoryObj = { name: 'calendar.next@0', render: () => html`<contract-page contract-id="calendar.next@0"></contract-page>` };
export const CalendarOpenV0: StoryObj = { name: 'calendar.open@0', render: () => html`<contract-page contract-id="calendar.open@0"></contract-page>` };
export const CalendarStoreV0: StoryObj = { name: 'calendar.store@0', render: () => html`<contract-page contract-id="calendar.store@0"></contract-page>` };
