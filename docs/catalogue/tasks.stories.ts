// Made by tools/catalogue.ts.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './contract-page.ts';

const meta: Meta = { title: 'Contracts/tasks', tags: ['!autodocs'] };
export default meta;

export const TasksCompletedV0: StoryObj = { name: 'tasks.completed@0', render: () => html`<contract-page contract-id="tasks.completed@0"></contract-page>` };
export const TasksCreateV0: StoryObj = { name: 'tasks.create@0', render: () => html`<contract-page contract-id="tasks.create@0"></contract-page>` };
export const TasksDueV0: StoryObj = { name: 'tasks.due@0', render: () => html`<contract-page contract-id="tasks.due@0"></contract-page>` };
export const TasksOpenV0: StoryObj = { name: 'tasks.open@0', render: () => html`<contract-page contract-id="tasks.open@0"></contract-page>` };
export const TasksStoreV0: StoryObj = { name: 'tasks.store@0', render: () => html`<contract-page contract-id="tasks.store@0"></contract-page>` };
export const TasksTaskActionsV0: StoryObj = { name: 'tasks.task-actions@0', render: () => html`<contract-page contract-id="tasks.task-actions@0"></contract-page>` };
