import { afterEach, expect, test } from 'vitest';
import { html, inside, mount, settled } from '../../test/mount.ts';
import { setTexts, type FwDialog } from '../index.ts';
import { de, en } from './texts.gen.ts';

afterEach(() => setTexts(undefined));

const closeLabel = async (dialog: FwDialog) => {
  await Promise.resolve();
  await settled(dialog.parentElement ?? document);
  return (inside(dialog, 'fw-icon-button') as HTMLElement & { label: string }).label;
};

test('follows the language of the page', async () => {
  const dialog = await mount<FwDialog>(html`<fw-dialog label="Ordner"></fw-dialog>`);
  expect(await closeLabel(dialog)).toBe('Schließen');
  document.documentElement.lang = 'en-GB';
  expect(await closeLabel(dialog)).toBe('Close');
});

test('a workplace says it in its own words', async () => {
  const dialog = await mount<FwDialog>(html`<fw-dialog label="Ordner"></fw-dialog>`);
  setTexts((id, _args, locale) => (id === 'close' && locale === 'de' ? 'Zumachen' : undefined));
  expect(await closeLabel(dialog)).toBe('Zumachen');
});

test('both languages have the same texts with the same holes', () => {
  const shape = (source: string) =>
    source.split(/\n(?=\w)/).map((message) => [/^[\w-]+/.exec(message)?.[0], new Set(message.match(/\$\w+/g))]);
  expect(shape(en)).toEqual(shape(de));
});
