import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { cssom } from '../element/cssom.ts';
import './split-view.ts';

const meta: Meta = { title: 'Kit/Split view', component: 'fw-split-view' };
export default meta;

const view = (width: string) => html`
  <div ${cssom({ 'block-size': '20rem', 'max-inline-size': width })}>
    <fw-split-view start-label="Breite der Ordner" end-label="Breite der Nachricht" start-size="12" end-size="20">
      <section slot="start" aria-label="Ordner">Ordner</section>
      <section aria-label="Nachrichten">Nachrichten</section>
      <section slot="end" aria-label="Lesebereich">Lesebereich</section>
    </fw-split-view>
  </div>
`;

export const Wide: StoryObj = { render: () => view('none') };
export const Narrow: StoryObj = { render: () => view('20rem') };
