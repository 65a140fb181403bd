import '@fachwerk/ui';
import { BehaviorSubject, NEVER } from 'rxjs';
import { afterEach, expect, it, vi } from 'vitest';
import { SettingsPage } from './elements/settings-page/settings-page.ts';

customElements.define('test-settings-page', SettingsPage);

const schema = {
  properties: {
    rows: { type: 'integer', title: 'Zeilen', minimum: 5, maximum: 50 },
    quiet: { type: 'boolean', title: 'Leise' },
  },
};
const form = (plugin: string, rows: number) => ({
  plugin,
  name: plugin,
  schema,
  value: { rows, quiet: false },
  locked: [] as string[],
});

const open = async () => {
  const forms = new BehaviorSubject([form('acme.rooms', 10), form('acme.board', 20)]);
  const saved: unknown[] = [];
  const page = Object.assign(new SettingsPage(), {
    view: {},
    uses: {
      appearance: { watch: () => NEVER, locales: async () => [], change: async () => {} },
      pluginSettings: { watch: () => forms, set: async (input: unknown) => void saved.push(input) },
      navigation: { title: async () => {} },
      ui: { announce: async () => {} },
    },
    ctx: { text: (key: string) => key, locale: new BehaviorSubject('de') },
  });
  document.body.append(page);
  await page.updateComplete;
  const section = (plugin: string) =>
    page.renderRoot.querySelector(`section[aria-labelledby="plugin-${plugin.replace('.', '-')}"]`)!;
  const change = async (plugin: string, name: string, detail: object): Promise<Element> => {
    const field = section(plugin).querySelector(`[name="${name}"]`)!;
    field.dispatchEvent(new CustomEvent('fw-change', { detail }));
    await page.updateComplete;
    return field;
  };
  return { forms, saved, section, change };
};
afterEach(() => document.body.replaceChildren());

it('hands on each change with the plugin that it is of', async () => {
  const { saved, change } = await open();
  await change('acme.board', 'quiet', { checked: true });
  await change('acme.rooms', 'rows', { value: '25' });
  expect(saved).toEqual([
    { plugin: 'acme.board', value: { quiet: true } },
    { plugin: 'acme.rooms', value: { rows: 25 } },
  ]);
});

it('says at the field what it does not take, until it does, whoever changes what else', async () => {
  const { forms, saved, section, change } = await open();
  const field = await change('acme.rooms', 'rows', { value: '99' });
  expect(field.getAttribute('error')).toBe('number');
  expect(section('acme.board').querySelector('[name="rows"]')?.getAttribute('error')).toBeFalsy();
  forms.next([form('acme.rooms', 10), form('acme.board', 30)]);
  await vi.waitFor(() => expect(section('acme.board').querySelector('[name="rows"]')).toMatchObject({ value: '30' }));
  expect(field.getAttribute('error')).toBe('number');
  expect(saved).toEqual([]);
  await change('acme.rooms', 'rows', { value: '12' });
  expect(field.getAttribute('error')).toBeFalsy();
  expect(saved).toEqual([{ plugin: 'acme.rooms', value: { rows: 12 } }]);
});
