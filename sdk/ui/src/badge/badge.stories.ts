import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './badge.ts';

const meta: Meta = { title: 'Kit/Badge', component: 'fw-badge' };
export default meta;

export const Tones: StoryObj = {
  render: () => html`
    <fw-badge count="7" label="7 ungelesen"></fw-badge>
    <fw-badge tone="accent" count="128"></fw-badge>
    <fw-badge tone="info">Extern</fw-badge>
    <fw-badge tone="success">Zugestellt</fw-badge>
    <fw-badge tone="warning">Frist morgen</fw-badge>
    <fw-badge tone="danger">Überfällig</fw-badge>
    <fw-badge tone="danger" dot label="neu"></fw-badge>
  `,
};
