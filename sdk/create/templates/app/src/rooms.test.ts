/** In Node: the manifest as a workplace composes it. */
import { Page, Storage, Ui } from '@fachwerk/model/host';
import { host as shapes } from '@fachwerk/model/host/schema';
import { createTestWorkplace, fake, fakeStorage, fakeUi, matchers, until } from '@fachwerk/testing';
import { expect, test } from 'vitest';
import plugin from './plugin.ts';

expect.extend(matchers);

test('it has a page, and its end leaves nothing behind', async () => {
  const { uses, host, faults } = await createTestWorkplace({
    plugins: [plugin],
    shapes: [shapes],
    fakes: [fake(Storage, fakeStorage().service), fake(Ui, fakeUi().service)],
    opens: { pages: Page },
  });
  const pages = await until(uses.pages(), (entries) => entries.length > 0);
  // Without messages a text is its key.
  expect(pages.map(({ data }) => [data.path, data.label])).toEqual([['rooms', 'name']]);
  expect(faults).toEqual([]);
  await expect(host).toLeakNothing();
});
