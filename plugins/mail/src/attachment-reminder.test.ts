import { expect, it } from 'vitest';
import { mentionsAttachment } from './attachment-reminder.ts';

it.each([
  'anbei der Bescheid',
  'Anbei, wie besprochen',
  'Sie finden den Plan im Anhang.',
  'siehe Anlage',
  'beigefügte Unterlagen',
  'Please find attached the plan',
])('hears %j', (text) => {
  expect(mentionsAttachment('', text)).toBe(true);
});

it.each([
  'Die Anlagenbuchhaltung meldet sich.',
  'Guten Tag',
  '> anbei der Bescheid',
  'Gruß\n-- \nAnbei GmbH',
  'Planbeirat',
])('does not hear %j', (text) => {
  expect(mentionsAttachment('', text)).toBe(false);
});

it('looks at the subject too', () => {
  expect(mentionsAttachment('Vertrag im Anhang', '')).toBe(true);
});
