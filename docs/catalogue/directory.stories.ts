// Made by tools/catalogue.ts.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './contract-page.ts';

const meta: Meta = { title: 'Contracts/directory', tags: ['!autodocs'] };
export default meta;

export const DirectoryV1: StoryObj = { name: 'directory@1', render: () => html`<contract-page contract-id="directory@1"></contract-page>` };
