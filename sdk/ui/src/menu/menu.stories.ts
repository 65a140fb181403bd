import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../button/button.ts';
import './menu.ts';

const meta: Meta = {
  title: 'Kit/Menu',
  component: 'fw-menu',
  subcomponents: { Item: 'fw-menu-item' },
  parameters: { docs: { story: { inline: false, height: '26rem' } } },
};
export default meta;

const menu = () => html`
  <fw-menu>
    <fw-button slot="trigger" icon="more">Weitere Aktionen</fw-button>
    <fw-menu-item value="unread" icon="mark-unread" shortcut="Umschalt+U">Als ungelesen markieren</fw-menu-item>
    <fw-menu-item value="move" icon="folder-move" shortcut="v">Verschieben …</fw-menu-item>
    <fw-menu-item value="print" icon="print" disabled>Drucken</fw-menu-item>
    <hr />
    <fw-menu-item type="checkbox" checked value="images">Bilder dieses Absenders laden</fw-menu-item>
    <fw-menu-item value="delete" icon="delete" danger>Löschen</fw-menu-item>
  </fw-menu>
`;

export const Closed: StoryObj = { render: menu };
export const Open: StoryObj = {
  render: menu,
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('fw-menu');
    await element?.updateComplete;
    element?.show();
  },
};
