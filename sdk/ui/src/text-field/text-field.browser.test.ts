import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { html, inside, mount, recorded } from '../../test/mount.ts';
import type { ChangeDetail, CheckDetail, FwCheckbox, FwSelect, FwTextField } from '../index.ts';

test('tells what is typed, and when the person is done', async () => {
  const field = await mount<FwTextField>(html`<fw-text-field label="Betreff"></fw-text-field>`);
  const typed = recorded<ChangeDetail>(field, 'fw-input');
  const done = recorded<ChangeDetail>(field, 'fw-change');
  field.focus();
  await userEvent.keyboard('ok{Tab}');
  expect(typed).toEqual([{ value: 'o' }, { value: 'ok' }]);
  expect(done).toEqual([{ value: 'ok' }]);
  expect(field.value).toBe('ok');
});

test('is named by its label and described by hint and error', async () => {
  const field = await mount<FwTextField>(
    html`<fw-text-field label="Betreff" hint="kurz" error="fehlt"></fw-text-field>`,
  );
  const input = inside(field, 'input') as HTMLInputElement;
  expect(input.labels?.[0]?.textContent?.trim()).toBe('Betreff');
  expect(input.getAttribute('aria-describedby')).toBe('hint error');
  expect(input.ariaInvalid).toBe('true');
});

test('an error, or what is required and missing, keeps a form from being sent', async () => {
  let sent = 0;
  const send = (event: Event) => {
    event.preventDefault();
    sent++;
  };
  const form = await mount<HTMLFormElement>(html`
    <form @submit=${send}><fw-text-field label="Betreff" name="b" required></fw-text-field></form>
  `);
  const field = form.querySelector('fw-text-field') as FwTextField;
  field.focus();
  await userEvent.keyboard('{Enter}');
  expect([sent, field.validity.valueMissing]).toEqual([0, true]);
  await userEvent.keyboard('Antrag{Enter}');
  expect(sent).toBe(1);
  field.error = 'vergeben';
  await field.updateComplete;
  await userEvent.keyboard('{Enter}');
  expect(sent).toBe(1);
});

test('says that what is typed has no value, with an error too', async () => {
  const field = await mount<FwTextField>(html`<fw-text-field label="Zahl" type="number"></fw-text-field>`);
  field.focus();
  await userEvent.keyboard('1e');
  await field.updateComplete;
  expect([field.value, field.validity.badInput]).toEqual(['', true]);
  field.error = 'Bitte eine Zahl eingeben.';
  await field.updateComplete;
  expect([field.validity.badInput, field.validity.customError]).toEqual([true, true]);
  await userEvent.keyboard('3');
  await field.updateComplete;
  expect([field.value, field.validity.badInput]).toEqual(['1e3', false]);
});

test('the clear button empties it and keeps the focus', async () => {
  const field = await mount<FwTextField>(html`<fw-text-field label="Suche" clearable value="Gebühr"></fw-text-field>`);
  const done = recorded<ChangeDetail>(field, 'fw-change');
  await userEvent.click(inside(field, 'fw-icon-button'));
  expect(done).toEqual([{ value: '' }]);
  expect(field.matches(':focus-within')).toBe(true);
});

test('a select shows its value and tells another', async () => {
  const options = ['de', 'en'].map((value) => ({ value, label: value }));
  const select = await mount<FwSelect>(html`<fw-select label="Sprache" value="en" .options=${options}></fw-select>`);
  const changed = recorded<ChangeDetail>(select, 'fw-change');
  expect((inside(select, 'select') as HTMLSelectElement).value).toBe('en');
  await userEvent.selectOptions(inside(select, 'select'), 'de');
  expect(changed).toEqual([{ value: 'de' }]);
});

test('a checkbox is switched by Space and by its text, and is sent with its form', async () => {
  const form = await mount<HTMLFormElement>(
    html`<form><fw-checkbox name="ja" label="Zustimmung"></fw-checkbox></form>`,
  );
  const box = form.querySelector('fw-checkbox') as FwCheckbox;
  const changed = recorded<CheckDetail>(box, 'fw-change');
  box.focus();
  await userEvent.keyboard(' ');
  await box.updateComplete;
  expect(new FormData(form).get('ja')).toBe('on');
  await userEvent.click(inside(box, '.text'));
  await box.updateComplete;
  expect(changed).toEqual([{ checked: true }, { checked: false }]);
  expect(new FormData(form).has('ja')).toBe(false);
});
