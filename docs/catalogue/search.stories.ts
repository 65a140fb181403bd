// Made by tools/catalogue.ts.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './contract-page.ts';

const meta: Meta = { title: 'Contracts/search', tags: ['!autodocs'] };
export default meta;

export const SearchOpenV0: StoryObj = { name: 'search.open@0', render: () => html`<contract-page contract-id="search.open@0"></contract-page>` };
export const SearchQueryV0: StoryObj = { name: 'search.query@0', render: () => html`<contract-page contract-id="search.query@0"></contract-page>` };
export const SearchSourceV0: StoryObj = { name: 'search.source@0', render: () => html`<contract-page contract-id="search.source@0"></contract-page>` };
export const SearchV0: StoryObj = { name: 'search@0', render: () => html`<contract-page contract-id="search@0"></contract-page>` };
