// Made by tools/catalogue.ts.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './contract-page.ts';

const meta: Meta = { title: 'Contracts/contacts', tags: ['!autodocs'] };
export default meta;

export const ContactsCardActionsV0: StoryObj = { name: 'contacts.card-actions@0', render: () => html`<contract-page contract-id="contacts.card-actions@0"></contract-page>` };
export const ContactsCreateV0: StoryObj = { name: 'contacts.create@0', render: () => html`<contract-page contract-id="contacts.create@0"></contract-page>` };
export const ContactsOpenV0: StoryObj = { name: 'contacts.open@0', render: () => html`<contract-page contract-id="contacts.open@0"></contract-page>` };
export const ContactsStoreV0: StoryObj = { name: 'contacts.store@0', render: () => html`<contract-page contract-id="contacts.store@0"></contract-page>` };
