import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../badge/badge.ts';
import './icon-button.ts';

const meta: Meta = { title: 'Kit/Icon button', component: 'fw-icon-button' };
export default meta;

export const Toolbar: StoryObj = {
  render: () => html`
    <div role="toolbar" aria-label="Nachricht">
      <fw-icon-button icon="reply" label="Antworten" shortcut="r"></fw-icon-button>
      <fw-icon-button icon="reply-all" label="Allen antworten" shortcut="a"></fw-icon-button>
      <fw-icon-button icon="forward" label="Weiterleiten" shortcut="f"></fw-icon-button>
      <fw-icon-button icon="flag" label="Kennzeichnen" .pressed=${true}></fw-icon-button>
      <fw-icon-button icon="delete" label="Löschen" disabled></fw-icon-button>
      <fw-icon-button icon="notifications" label="Benachrichtigungen, 3 neu"
        ><fw-badge slot="badge" tone="danger" count="3"></fw-badge
      ></fw-icon-button>
    </div>
  `,
};
