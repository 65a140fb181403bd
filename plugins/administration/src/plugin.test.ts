import { Administration, Navigation, Ui } from '@fachwerk/model/host';
import { host } from '@fachwerk/model/host/schema';
import { createTestWorkplace, fake, fakeNavigation, fakeUi, matchers } from '@fachwerk/testing';
import { NEVER } from 'rxjs';
import { expect, test } from 'vitest';
import { administration } from './contract.schema.ts';
import { OpenAdministration } from './contract.ts';
import plugin, { manifest } from './index.ts';

expect.extend(matchers);

test('its command opens its page, and its end leaves nothing behind', async () => {
  const navigation = fakeNavigation();
  const { uses, host: running } = await createTestWorkplace({
    plugins: [plugin],
    shapes: [host, administration],
    fakes: [
      fake(Navigation, navigation.service),
      fake(Ui, fakeUi().service),
      fake(Administration, { watch: () => NEVER, act: () => {} }),
    ],
    uses: { open: OpenAdministration },
  });
  await uses.open({});
  expect(navigation.opened).toEqual([{ path: '/administration' }]);
  await expect(running).toLeakNothing();
});

test('everything it shows is for admins alone, and it never runs isolated', () => {
  expect(manifest.contributes.map(({ when }) => when)).toEqual([{ admin: true }, { admin: true }]);
  expect(manifest.tiers).toEqual(['trusted']);
});
