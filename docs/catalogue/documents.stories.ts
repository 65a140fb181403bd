// Made by tools/catalogue.ts.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './contract-page.ts';

const meta: Meta = { title: 'Contracts/documents', tags: ['!autodocs'] };
export default meta;

export const DocumentsCreateV0: StoryObj = { name: 'documents.create@0', render: () => html`<contract-page contract-id="documents.create@0"></contract-page>` };
export const DocumentsOpenV0: StoryObj = { name: 'documents.open@0', render: () => html`<contract-page contract-id="documents.open@0"></contract-page>` };
export const DocumentsStoreV0: StoryObj = { name: 'documents.store@0', render: () => html`<contract-page contract-id="documents.store@0"></contract-page>` };
