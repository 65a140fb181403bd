import { Appearance, Navigation, PluginSettings, Ui } from '@fachwerk/model/host';
import { host } from '@fachwerk/model/host/schema';
import { createTestWorkplace, fake, fakeNavigation, fakeUi, matchers } from '@fachwerk/testing';
import { NEVER } from 'rxjs';
import { expect, test } from 'vitest';
import { settings } from './contract.schema.ts';
import { OpenSettings } from './contract.ts';
import plugin from './index.ts';

expect.extend(matchers);

test('its command opens its page, and its end leaves nothing behind', async () => {
  const navigation = fakeNavigation();
  const { uses, host: running } = await createTestWorkplace({
    plugins: [plugin],
    shapes: [host, settings],
    fakes: [
      fake(Navigation, navigation.service),
      fake(Ui, fakeUi().service),
      fake(Appearance, { watch: () => NEVER, change: () => {}, locales: () => [] }),
      fake(PluginSettings, { watch: () => NEVER, set: () => {} }),
    ],
    uses: { open: OpenSettings },
  });
  for (const [input, path] of [
    [{}, '/settings'],
    [{ section: 'sprache' }, '/settings/sprache'],
  ] as const) {
    await uses.open(input);
    expect(navigation.opened.at(-1)).toEqual({ path });
  }
  await expect(running).toLeakNothing();
});
