import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../textarea/textarea.ts';
import '../select/select.ts';
import '../checkbox/checkbox.ts';
import '../switch/switch.ts';
import './text-field.ts';

const meta: Meta = {
  title: 'Kit/Form',
  component: 'fw-text-field',
  subcomponents: { Textarea: 'fw-textarea', Select: 'fw-select', Checkbox: 'fw-checkbox', Switch: 'fw-switch' },
};
export default meta;

const languages = [
  { value: 'de', label: 'Deutsch' },
  { value: 'en', label: 'English' },
];

export const Fields: StoryObj = {
  render: () => html`
    <fw-text-field label="Betreff" required value="Bauantrag 2026/118: Nachforderung"></fw-text-field>
    <fw-text-field label="E-Mail-Adresse" type="email" hint="Dienstliche Adresse" autocomplete="email"></fw-text-field>
    <fw-text-field
      label="Suche"
      hide-label
      icon="search"
      placeholder="In Posteingang suchen"
      clearable
      value="Gebühr"
    ></fw-text-field>
    <fw-text-field label="Aktenzeichen" value="§ 12" error="Bitte nach dem Muster 12-34/2026 angeben."></fw-text-field>
    <fw-text-field label="Gesperrt" disabled value="nicht änderbar"></fw-text-field>
    <fw-textarea label="Nachricht" value="Sehr geehrte Frau Öztürk,"></fw-textarea>
    <fw-select label="Sprache" value="de" .options=${languages}></fw-select>
  `,
};
export const Choices: StoryObj = {
  render: () => html`
    <p><fw-checkbox label="Lesebestätigung anfordern" checked></fw-checkbox></p>
    <p><fw-checkbox label="Alle auswählen" indeterminate hint="3 von 12 ausgewählt"></fw-checkbox></p>
    <p><fw-checkbox label="Zustimmung" error="Ohne Zustimmung geht es nicht weiter."></fw-checkbox></p>
    <p><fw-switch label="Externe Bilder immer laden"></fw-switch></p>
    <p><fw-switch label="Benachrichtigungen" checked></fw-switch></p>
    <p><fw-switch label="Vom Land vorgegeben" checked disabled></fw-switch></p>
  `,
};
