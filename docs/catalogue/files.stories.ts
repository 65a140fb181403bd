// Made by tools/catalogue.ts.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './contract-page.ts';

const meta: Meta = { title: 'Contracts/files', tags: ['!autodocs'] };
export default meta;

export const FilesChooseV0: StoryObj = { name: 'files.choose@0', render: () => html`<contract-page contract-id="files.choose@0"></contract-page>` };
export const FilesFileActionsV0: StoryObj = { name: 'files.file-actions@0', render: () => html`<contract-page contract-id="files.file-actions@0"></contract-page>` };
export const FilesOpenV0: StoryObj = { name: 'files.open@0', render: () => html`<contract-page contract-id="files.open@0"></contract-page>` };
export const FilesSaveV0: StoryObj = { name: 'files.save@0', render: () => html`<contract-page contract-id="files.save@0"></contract-page>` };
export const FilesStoreV0: StoryObj = { name: 'files.store@0', render: () => html`<contract-page contract-id="files.store@0"></contract-page>` };
