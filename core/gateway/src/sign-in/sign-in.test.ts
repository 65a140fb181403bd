import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../../test-support/gateway.ts';

let test: TestGateway;
beforeAll(async () => {
  test = await startTestGateway();
});
afterAll(() => test.stop());

it('signs in with code and PKCE, and says who it is', async () => {
  const browser = await test.signedIn();
  const session = (await browser.api('/api/session')).json<{ person: unknown; expires: string }>();
  expect(session.person).toEqual({
    id: 'u1',
    name: 'Anna Berger',
    email: 'anna@example.test',
    roles: ['admins'],
    admin: true,
  });
  expect(Date.parse(session.expires) - Date.now()).toBeGreaterThan(29 * 60_000);
});
