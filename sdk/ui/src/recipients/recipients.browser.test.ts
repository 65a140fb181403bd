import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { html, inside, mount, recorded } from '../../test/mount.ts';
import '../recipients.ts';
import type { FwRecipients, RecipientsDetail, Suggest } from '../recipients.ts';

const people = [
  { name: 'Anna Müller', email: 'anna@example.test', detail: 'Bauamt' },
  { name: 'Andrea Öz', email: 'andrea@example.test' },
];
const directory: Suggest = (typed) =>
  Promise.resolve(people.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase())));

async function field(suggest: Suggest | undefined = directory): Promise<FwRecipients> {
  const element = await mount<FwRecipients>(html`<fw-recipients label="An" .suggest=${suggest}></fw-recipients>`);
  element.focus();
  return element;
}
const chips = (element: FwRecipients) =>
  [...(element.shadowRoot?.querySelectorAll('.name') ?? [])].map((chip) => chip.textContent);
const input = (element: FwRecipients) => inside(element, 'input') as HTMLInputElement;
const options = (element: FwRecipients) => element.shadowRoot?.querySelectorAll('[role=option]').length;

test('suggests, arrows point, Enter takes', async () => {
  const element = await field();
  const changed = recorded<RecipientsDetail>(element, 'fw-change');
  await userEvent.keyboard('an');
  await expect.poll(() => options(element)).toBe(2);
  expect([input(element).ariaExpanded, input(element).getAttribute('aria-activedescendant')]).toEqual([
    'true',
    'option-0',
  ]);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(changed.at(-1)?.value).toEqual([{ name: 'Andrea Öz', email: 'andrea@example.test' }]);
  await expect.poll(() => input(element).value).toBe('');
  await userEvent.keyboard('an');
  await expect.poll(() => options(element)).toBe(1);
});

test('Esc closes the suggestions and keeps what is typed', async () => {
  const element = await field();
  await userEvent.keyboard('an');
  await expect.poll(() => options(element)).toBe(2);
  await userEvent.keyboard('{Escape}');
  await element.updateComplete;
  expect([options(element), input(element).value]).toEqual([0, 'an']);
});

test.each(['{Enter}', ',', ';', '{Tab}'])('a typed address becomes a chip by %s', async (key) => {
  const element = await field(undefined);
  await userEvent.keyboard(`bert@example.test${key}`);
  await element.updateComplete;
  expect(chips(element)).toEqual(['bert@example.test']);
  expect([input(element).value, element.valid]).toEqual(['', true]);
});

test('what is no address is kept and marked', async () => {
  const element = await field(undefined);
  await userEvent.keyboard('bürgerbüro{Enter}');
  await element.updateComplete;
  expect(element.valid).toBe(false);
  expect(inside(element, 'li.invalid button').ariaLabel).toBe(
    'bürgerbüro: keine gültige Adresse. bürgerbüro entfernen',
  );
});

test('several pasted become several chips, doubles one', async () => {
  const element = await field(undefined);
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', 'Anna Müller <anna@example.test>; bert@example.test\nANNA@example.test');
  input(element).dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  await element.updateComplete;
  expect(chips(element)).toEqual(['Anna Müller', 'bert@example.test']);
});

test('chips are reached and removed by key', async () => {
  const element = await field(undefined);
  element.value = ['a@x.de', 'b@x.de', 'c@x.de'].map((email) => ({ name: null, email }));
  await element.updateComplete;
  await userEvent.keyboard('{ArrowLeft}');
  await expect.poll(() => element.shadowRoot?.activeElement?.ariaLabel).toBe('c@x.de entfernen');
  await userEvent.keyboard('{ArrowLeft}');
  await expect.poll(() => element.shadowRoot?.activeElement?.ariaLabel).toBe('b@x.de entfernen');
  await userEvent.keyboard('{Delete}');
  await expect.poll(() => chips(element)).toEqual(['a@x.de', 'c@x.de']);
  await expect.poll(() => element.shadowRoot?.activeElement?.ariaLabel).toBe('c@x.de entfernen');
  await userEvent.keyboard('{End}');
  expect(element.shadowRoot?.activeElement).toBe(input(element));
});

test('an answer that comes too late, or fails, changes nothing', async () => {
  const answers: ((found: typeof people) => void)[] = [];
  const signals: AbortSignal[] = [];
  const slow: Suggest = (_typed, signal) => {
    signals.push(signal);
    return new Promise((resolve) => answers.push(resolve));
  };
  const element = await field(slow);
  await userEvent.keyboard('a');
  await expect.poll(() => answers.length).toBe(1);
  await userEvent.keyboard('n');
  await expect.poll(() => answers.length).toBe(2);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  answers[0]?.(people);
  await element.updateComplete;
  expect(options(element)).toBe(0);
  element.suggest = () => Promise.reject(new Error('down'));
  await userEvent.keyboard('x');
  await userEvent.keyboard('@example.test{Enter}');
  await expect.poll(() => chips(element)).toEqual(['anx@example.test']);
});

test('leaving the field takes what is typed', async () => {
  const element = await field(undefined);
  await userEvent.keyboard('bert@example.test');
  input(element).blur();
  await element.updateComplete;
  expect(chips(element)).toEqual(['bert@example.test']);
});
