import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './token-page.ts';

const meta: Meta = { title: 'Kit/Tokens', tags: ['!autodocs'] };
export default meta;

export const Tokens: StoryObj = { render: () => html`<token-page></token-page>` };
