// Made by tools/catalogue.ts.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './contract-page.ts';

const meta: Meta = { title: 'Contracts/host', tags: ['!autodocs'] };
export default meta;

export const AdministrationV1: StoryObj = { name: 'administration@1', render: () => html`<contract-page contract-id="administration@1"></contract-page>` };
export const AppearanceV1: StoryObj = { name: 'appearance@1', render: () => html`<contract-page contract-id="appearance@1"></contract-page>` };
export const BackendV1: StoryObj = { name: 'backend@1', render: () => html`<contract-page contract-id="backend@1"></contract-page>` };
export const CoreConnectionV1: StoryObj = { name: 'core.connection@1', render: () => html`<contract-page contract-id="core.connection@1"></contract-page>` };
export const CorePluginStateV1: StoryObj = { name: 'core.plugin-state@1', render: () => html`<contract-page contract-id="core.plugin-state@1"></contract-page>` };
export const DiagnosticsV1: StoryObj = { name: 'diagnostics@1', render: () => html`<contract-page contract-id="diagnostics@1"></contract-page>` };
export const HomeWidgetV1: StoryObj = { name: 'home.widget@1', render: () => html`<contract-page contract-id="home.widget@1"></contract-page>` };
export const NavigationV1: StoryObj = { name: 'navigation@1', render: () => html`<contract-page contract-id="navigation@1"></contract-page>` };
export const PluginSettingsV1: StoryObj = { name: 'plugin-settings@1', render: () => html`<contract-page contract-id="plugin-settings@1"></contract-page>` };
export const SessionV1: StoryObj = { name: 'session@1', render: () => html`<contract-page contract-id="session@1"></contract-page>` };
export const ShellActionV1: StoryObj = { name: 'shell.action@1', render: () => html`<contract-page contract-id="shell.action@1"></contract-page>` };
export const ShellPageV1: StoryObj = { name: 'shell.page@1', render: () => html`<contract-page contract-id="shell.page@1"></contract-page>` };
export const ShellPanelV1: StoryObj = { name: 'shell.panel@1', render: () => html`<contract-page contract-id="shell.panel@1"></contract-page>` };
export const ShellShortcutV1: StoryObj = { name: 'shell.shortcut@1', render: () => html`<contract-page contract-id="shell.shortcut@1"></contract-page>` };
export const ShellTrayV1: StoryObj = { name: 'shell.tray@1', render: () => html`<contract-page contract-id="shell.tray@1"></contract-page>` };
export const StorageV1: StoryObj = { name: 'storage@1', render: () => html`<contract-page contract-id="storage@1"></contract-page>` };
export const UiV1: StoryObj = { name: 'ui@1', render: () => html`<contract-page contract-id="ui@1"></contract-page>` };
