import { expect, test } from 'vitest';
import { checkPlugin } from './check-plugin.ts';
import { ruleFixture } from './rule-fixture.fixture.ts';

/** What the bad fixture of each rule is told, in order. */
const told: readonly [code: string, fixture: string, ...messages: RegExp[]][] = [
  ['FW8101', 'manifest', /unknown key "icon"/],
  ['FW8103', 'uses', /"session" asks for signOut/, /"navigation" in uses is never used/],
  ['FW8104', 'pure-shapes', /rewrites at input\.room/, /has a default at input\.seats/],
  [
    'FW8109',
    'locales',
    /"hello" puts in \$name in de and nothing/,
    /"hello" puts in nothing in en/,
    /"booked" is missing in en/,
    /No language has the text "reserve"/,
  ],
  ['FW8110', 'text-in-code', /"Buchen"/, /"Raum buchen"/],
  ['FW8111', 'no-eval', /Function makes code of text/, /address that is computed/],
  ['FW8112', 'element-names', /<room-list> is written down/],
  ['FW8113', 'size', /rooms\.view is [\d.]+ kB .* budget is 0\.1 kB/],
  ['FW8115', 'licences', /@fixture\/rooms@1\.0\.0 is under SEE LICENSE/],
  [
    'FW8117',
    'bad-habits',
    /cookie/,
    /Storage of the browser/,
    /interval/,
    /key of the whole page/,
    /dialogs/,
    /Markup as text/,
  ],
  ['FW8118', 'network', /https:\/\/weather\.example is asked/],
  ['FW8119', 'stable-contracts', /"booked" in provides is fixture\.rooms\.booked@0/],
  ['FW8120', 'host-libraries', /A copy of Lit is in the bundle/],
  ['FW8121', 'tiers', /The plugin makes a Trusted Types policy/],
  ['FW8123', 'host-versions', /FW1222: .*lit/],
  ['FW8124', 'early-subscription', /subscribes after it has waited/],
  ['FW8125', 'types', /^TS2322: Type 'string \| undefined' is not assignable/, /^TS2339: .*'seats' does not exist/],
  [
    'FW8126',
    'declared-packages',
    /"rxjs" comes from the host and is not in peerDependencies/,
    /"lit" is imported and not in package\.json/,
    /"zod" is imported and not in package\.json/,
    /"vitest" is imported and not in package\.json/,
  ],
];

test.for(told)(
  '%s is broken by its fixture %s, and passed by the other',
  { timeout: 180_000 },
  async ([code, fixture, ...messages]) => {
    const check = (kind: 'bad' | 'good') => checkPlugin(ruleFixture(fixture, kind), { only: [code], browser: false });
    const [bad, good] = await Promise.all([check('bad'), check('good')]);
    expect(bad.findings.map(({ message }) => message)).toEqual(
      messages.map((pattern) => expect.stringMatching(pattern)),
    );
    expect(bad.findings.map((found) => found.code)).toEqual(messages.map(() => code));
    expect(bad.findings.filter(({ fix, file }) => fix === '' || file === undefined)).toEqual([]);
    expect(good.findings).toEqual([]);
  },
);
