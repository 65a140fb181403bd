import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { html, inside, mount } from '../../test/mount.ts';
import { deepActiveElement, type FwButton } from '../index.ts';

test('Enter and Space press it; disabled and loading do not', async () => {
  let clicks = 0;
  const count = () => clicks++;
  const button = await mount<FwButton>(html`<fw-button @click=${count}>Senden</fw-button>`);
  button.focus();
  await userEvent.keyboard('{Enter} ');
  expect(clicks).toBe(2);
  button.loading = true;
  await button.updateComplete;
  await userEvent.keyboard('{Enter}');
  expect(clicks).toBe(2);
  expect(deepActiveElement()).toBe(inside(button, 'button'));
  expect(inside(button, 'button').ariaBusy).toBe('true');
  button.loading = false;
  button.disabled = true;
  await button.updateComplete;
  button.click();
  expect(clicks).toBe(2);
});

test('submits and resets the form that it is in', async () => {
  const sent: string[] = [];
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    sent.push(new FormData(event.target as HTMLFormElement).get('betreff') as string);
  };
  const form = await mount<HTMLFormElement>(html`
    <form @submit=${send}>
      <fw-text-field name="betreff" label="Betreff" value="Antrag"></fw-text-field>
      <fw-button type="submit">Senden</fw-button>
      <fw-button type="reset">Zurück</fw-button>
    </form>
  `);
  const field = form.querySelector('fw-text-field');
  await userEvent.fill(inside(field as Element, 'input'), 'Nachtrag');
  form.querySelector('fw-button')?.click();
  expect(sent).toEqual(['Nachtrag']);
  form.querySelector<FwButton>('[type=reset]')?.click();
  expect(field?.value).toBe('Antrag');
});

test('a fieldset disables it, and what is in it', async () => {
  const set = await mount<HTMLFieldSetElement>(html`<fieldset disabled><fw-button>Senden</fw-button></fieldset>`);
  const button = inside(set.querySelector('fw-button') as Element, 'button') as HTMLButtonElement;
  expect(button.disabled).toBe(true);
  set.disabled = false;
  await set.querySelector('fw-button')?.updateComplete;
  expect(button.disabled).toBe(false);
});

test('with href it is a link', async () => {
  const button = await mount<FwButton>(html`<fw-button href="#kalender">Kalender</fw-button>`);
  expect(inside(button, 'a').getAttribute('href')).toBe('#kalender');
});

test('an icon button is named by its label, and shows it to keys and pointer', async () => {
  const button = await mount(html`<fw-icon-button icon="reply" label="Antworten" shortcut="r"></fw-icon-button>`);
  expect(inside(button, 'button').ariaLabel).toBe('Antworten');
  const bubble = inside(inside(button, 'fw-tooltip'), '.bubble');
  await userEvent.tab();
  expect(bubble.matches(':popover-open')).toBe(true);
  expect(bubble.textContent).toBe('Antworten (r)');
  await userEvent.keyboard('{Escape}');
  expect(bubble.matches(':popover-open')).toBe(false);
});
