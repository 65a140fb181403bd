import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../progress/progress.ts';
import '../spinner/spinner.ts';
import './skeleton.ts';

const meta: Meta = {
  title: 'Kit/Waiting',
  component: 'fw-skeleton',
  subcomponents: { Spinner: 'fw-spinner', Progress: 'fw-progress' },
};
export default meta;

export const Waiting: StoryObj = {
  render: () => html`
    <p><fw-spinner label="Posteingang wird geladen"></fw-spinner></p>
    <fw-skeleton lines="3"></fw-skeleton>
    <p><fw-skeleton shape="circle"></fw-skeleton></p>
    <p><fw-progress label="Bauplan.pdf wird hochgeladen" value="42"></fw-progress></p>
    <p><fw-progress label="Wird gesucht"></fw-progress></p>
  `,
};
