// Made by tools/catalogue.ts.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './contract-page.ts';

const meta: Meta = { title: 'Contracts/presence', tags: ['!autodocs'] };
export default meta;

export const PresenceOwnV0: StoryObj = { name: 'presence.own@0', render: () => html`<contract-page contract-id="presence.own@0"></contract-page>` };
export const PresenceV0: StoryObj = { name: 'presence@0', render: () => html`<contract-page contract-id="presence@0"></contract-page>` };
