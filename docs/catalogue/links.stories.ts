// Made by tools/catalogue.ts.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './contract-page.ts';

const meta: Meta = { title: 'Contracts/links', tags: ['!autodocs'] };
export default meta;

export const LinksAddedV0: StoryObj = { name: 'links.added@0', render: () => html`<contract-page contract-id="links.added@0"></contract-page>` };
export const LinksV0: StoryObj = { name: 'links@0', render: () => html`<contract-page contract-id="links@0"></contract-page>` };
