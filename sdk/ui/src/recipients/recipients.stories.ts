import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Suggestion } from './recipients.ts';
import './recipients.ts';

const meta: Meta = { title: 'Kit/Recipients', component: 'fw-recipients' };
export default meta;

const directory: Suggestion[] = [
  { name: 'Anna Müller', email: 'anna@example.test', detail: 'Bauamt, Sachbearbeitung' },
  { name: 'Andrea Öztürk', email: 'andrea.oeztuerk@example.test', detail: 'Personalrat' },
  { name: null, email: 'antrag@example.test', detail: 'Funktionspostfach' },
];
const suggest = (typed: string): Promise<Suggestion[]> =>
  Promise.resolve(
    directory.filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(typed.toLowerCase())),
  );
const value = [
  { name: 'Bert Kühn', email: 'bert@example.test' },
  { name: null, email: 'bürgerbüro' },
];

export const Chips: StoryObj = {
  render: () => html`<fw-recipients label="An" .value=${value} .suggest=${suggest}></fw-recipients>`,
};
export const Plain: StoryObj = {
  render: () => html`
    <fw-recipients plain label="An" .value=${value} .suggest=${suggest}></fw-recipients>
    <fw-recipients plain label="Kopie" .suggest=${suggest}></fw-recipients>
  `,
};
export const Suggestions: StoryObj = {
  render: () => html`<fw-recipients label="An" .suggest=${suggest}></fw-recipients>`,
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('fw-recipients');
    await element?.updateComplete;
    const input = element?.renderRoot.querySelector('input');
    if (!input) return;
    input.focus();
    input.value = 'an';
    input.dispatchEvent(new Event('input'));
    await new Promise((done) => setTimeout(done, 250));
  },
};
