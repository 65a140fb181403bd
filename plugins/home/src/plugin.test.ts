import { Navigation, Session } from '@fachwerk/model/host';
import { host } from '@fachwerk/model/host/schema';
import { createTestWorkplace, fake, fakeNavigation, fakeSession, matchers } from '@fachwerk/testing';
import { expect, test } from 'vitest';
import { home } from './contract.schema.ts';
import { OpenHome } from './contract.ts';
import plugin from './index.ts';

expect.extend(matchers);

test('its command opens its page, and its end leaves nothing behind', async () => {
  const navigation = fakeNavigation();
  const { uses, host: running } = await createTestWorkplace({
    plugins: [plugin],
    shapes: [host, home],
    fakes: [fake(Navigation, navigation.service), fake(Session, fakeSession())],
    uses: { open: OpenHome },
  });
  for (const [input, path] of [[{}, '/']] as const) {
    await uses.open(input);
    expect(navigation.opened.at(-1)).toEqual({ path });
  }
  await expect(running).toLeakNothing();
});
