import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkPlugin } from './check-plugin.ts';
import { ruleFixture } from './rule-fixture.fixture.ts';

/** What the bad fixture of each rule is told, in order. */
const told: readonly [code: string, fixture: string, ...messages: RegExp[]][] = [
  [
    'FW8102',
    'contracts',
    /directory@1 free fails with what its shape does not list: .*broken/,
    /book@1 gives what its shape refuses: #\/booked/,
  ],
  ['FW8105', 'leaks', /5 intervals go on/, /Listeners stay on window resize/, /nodes of the document are kept/],
  ['FW8106', 'axe', /In "rooms": Form elements must have labels/],
  ['FW8107', 'keyboard', /A positive tabindex breaks the order: <button/, /The focus is not seen on <button/],
  ['FW8108', 'contrast', /In "rooms", light theme: too little contrast/, /In "rooms", dark theme: too little contrast/],
  ['FW8114', 'speed', /start takes \d+ ms; the budget is 500 ms/],
  [
    'FW8122',
    'isolated',
    /"rooms" is not shown in a frame: .*(?:localStorage|sandbox)/,
    /connect-src refuses https:\/\/weather\.example/,
  ],
];

test.for(told)(
  '%s is broken by its fixture %s, and passed by the other',
  { timeout: 240_000 },
  async ([code, fixture, ...messages]) => {
    const bad = await checkPlugin(ruleFixture(fixture, 'bad'), { only: [code] });
    expect(bad.findings.map(({ message }) => message)).toEqual(
      messages.map((pattern) => expect.stringMatching(pattern)),
    );
    expect(bad.findings.filter(({ fix, file }) => fix === '' || file === undefined)).toEqual([]);
    const good = await checkPlugin(ruleFixture(fixture, 'good'), { only: [code] });
    expect(good.findings).toEqual([]);
  },
);

test('what is right in everything passes every rule', { timeout: 300_000 }, async () => {
  const { findings, rules } = await checkPlugin(ruleFixture('host-libraries', 'good'));
  expect(findings).toEqual([]);
  expect(rules.filter(({ result }) => result === 'failed')).toEqual([]);
});

test('where a contract has a suite, samples are not enough', { timeout: 300_000 }, async () => {
  const check = (folder: string) => checkPlugin(folder, { only: ['FW8102'] });
  expect((await check(ruleFixture('conformance', 'good'))).findings).toEqual([]);
  const folder = ruleFixture('conformance', 'bad');
  const wrong = await check(folder);
  expect(wrong.findings.map(({ message }) => message)).toEqual([
    expect.stringMatching(/The suite of directory@1 fails: .*start of a name/),
  ]);
  rmSync(join(folder, 'src/people.conformance.test.ts'));
  const absent = await check(folder);
  expect(absent.findings.map(({ message }) => message)).toEqual(['No test runs the suite of directory@1.']);
});
