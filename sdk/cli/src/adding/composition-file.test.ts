import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { withoutPlugin, withPlugin, withPluginOff } from './composition-file.ts';

let file: string;
beforeAll(() => {
  file = join(mkdtempSync(join(tmpdir(), 'fachwerk-')), 'workplace.yaml');
});
afterAll(() => rmSync(join(file, '..'), { recursive: true }));

const before = `# A town
composition: 1
land: { id: min, name: 'Stadt', locales: [de-DE, en] } # two
plugins:
  # what everybody needs
  '@fachwerk/home': {} # first
  '@fachwerk/mail':
    settings:
      undoSend: 5

points: {}
`;
const given = (text: string) => writeFileSync(file, text);
const entry = { version: '1.0.0', grant: ['mail.read', 'net:https://karte.example'] };
const line = `'@acme/rooms': { version: 1.0.0, grant: [mail.read, 'net:https://karte.example'] }`;

it('adds a line after the others, and changes nothing else', () => {
  given(before);
  expect(withPlugin(file, '@acme/rooms', entry)).toBe(before.replace('Send: 5\n', `Send: 5\n  ${line}\n`));
});

it('keeps what a line says besides', () => {
  given(before.replace('{} # first', '{ lock: [a] } # first'));
  const text = withPlugin(file, '@fachwerk/home', { version: '2.0.0' });
  expect(text).toContain("'@fachwerk/home': { lock: [a], version: 2.0.0 } # first\n");
});

it.each([
  ['a block', before, '@fachwerk/mail', { settings: { undoSend: 5 }, ...entry }],
  ['nothing', before.replace("'@fachwerk/home': {} # first", "'@fachwerk/home':"), '@fachwerk/home', entry],
  ['no plugins yet', 'composition: 1\n', '@acme/rooms', entry],
  ['an empty list', 'composition: 1\nplugins:\n', '@acme/rooms', entry],
  ['a list on one line', "plugins: { '@fachwerk/home': {} }\n", '@acme/rooms', entry],
  ['no last line end', "plugins:\n  '@fachwerk/home': {}", '@acme/rooms', entry],
])('writes over %s', (_what, text, name, expected) => {
  given(text);
  const next = withPlugin(file, name, entry);
  expect((parse(next) as { plugins: Record<string, unknown> }).plugins[name]).toEqual(expected);
  const others = Object.entries((parse(text) as { plugins?: object }).plugins ?? {}).filter(([key]) => key !== name);
  expect((parse(next) as { plugins: object }).plugins).toMatchObject(Object.fromEntries(others));
});

it('keeps the line ends of another system', () => {
  given(before.replaceAll('\n', '\r\n'));
  const text = withPlugin(file, '@acme/rooms', entry);
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  expect(text).toContain(line);
});

it('takes a line out, or switches off what another file names', () => {
  given(before);
  const home = `  '@fachwerk/home': {} # first\n`;
  expect(withoutPlugin(file, '@fachwerk/home')).toBe(before.replace(home, ''));
  expect(parse(withoutPlugin(file, '@fachwerk/mail')!)).toEqual(
    parse(before.replace(/ {2}'@fachwerk\/mail'[^]*?\n\n/, '\n')),
  );
  expect(withoutPlugin(file, '@acme/rooms')).toBeUndefined();
  expect(withPluginOff(file, '@acme/rooms')).toContain(`  '@acme/rooms': false\n`);
  expect(readFileSync(file, 'utf8')).toBe(before);
});

it('says where YAML is broken', () => {
  given('plugins: [');
  expect(() => withPlugin(file, 'a', {})).toThrow('FW7002');
});
