import { expect, it } from 'vitest';
import { gatewayFacts } from './gateway-facts.ts';

const land = { id: 'th', name: 'Thüringen', locales: ['de'] };

it('says what is not written: no auth, no admins, the claim of an address', () => {
  const facts = gatewayFacts(
    {
      composition: 1,
      land,
      identity: { issuer: 'embedded', demo: true },
      backends: { rooms: { kind: 'http', url: 'https://rooms.th.example' } },
    },
    { plugins: [] },
  );
  expect(facts).toEqual({
    trustedProxies: [],
    identity: { issuer: 'embedded', clientId: 'fachwerk', account: 'email', admins: [], demo: true },
    backends: { rooms: { kind: 'http', url: 'https://rooms.th.example', auth: 'none' } },
    plugins: {},
  });
});

it('hands secrets on by the name of a variable, never by value', () => {
  const key = { env: 'CYRUS_KEY' };
  const facts = gatewayFacts(
    {
      composition: 1,
      land,
      publicUrl: 'https://portal.th.example',
      trustedProxies: ['10.0.0.1'],
      identity: {
        issuer: 'https://login.th.example',
        clientId: 'portal',
        clientSecret: { env: 'OIDC_SECRET' },
        account: 'sub',
        admins: { groups: ['fw-admin'] },
      },
      backends: { mail: { kind: 'jmap', url: 'https://mail.th.example/jmap', auth: { jwt: { alg: 'HS256', key } } } },
    },
    { plugins: [] },
  );
  expect(facts).toMatchObject({
    publicUrl: 'https://portal.th.example',
    trustedProxies: ['10.0.0.1'],
    identity: {
      clientId: 'portal',
      clientSecret: { env: 'OIDC_SECRET' },
      account: 'sub',
      admins: ['fw-admin'],
      demo: false,
    },
    backends: { mail: { auth: { jwt: { alg: 'HS256', key } } } },
  });
});
