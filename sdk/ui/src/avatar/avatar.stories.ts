import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './avatar.ts';

const meta: Meta = { title: 'Kit/Avatar', component: 'fw-avatar' };
export default meta;

const people = [
  'Anna Müller',
  'Bert Öztürk',
  'Dr. Carla von der Heide',
  'poststelle@example.test',
  'Ämter Nord',
  'Ngô Thị Ánh',
  'Łukasz Żak',
  'IT-Service',
  'Ben',
  'Zoë Šimić',
];

export const People: StoryObj = {
  render: () => html`${people.map((name) => html`<fw-avatar name=${name} label=${name}></fw-avatar> `)}`,
};
export const Sizes: StoryObj = {
  render: () => html`
    <fw-avatar size="s" name="Anna Müller"></fw-avatar>
    <fw-avatar name="Anna Müller"></fw-avatar>
    <fw-avatar size="l" name="Anna Müller"></fw-avatar>
  `,
};
