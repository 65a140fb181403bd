import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './file-drop.ts';

const meta: Meta = { title: 'Kit/File drop', component: 'fw-file-drop' };
export default meta;

export const Alone: StoryObj = { render: () => html`<fw-file-drop label="Dateien anhängen"></fw-file-drop>` };
