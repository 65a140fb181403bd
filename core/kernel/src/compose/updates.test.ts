/** Case 33 of docs/security.md: what an update must not bring along unseen. */
import { describe, expect, it } from 'vitest';
import { input, plugin } from './compose.fixture.ts';
import {
  resolve,
  revocationOf,
  revocationsSchema,
  type Composition,
  type Previous,
  type ResolveInput,
} from './index.ts';

const store = plugin('store', { provides: { store: { id: 'a.store@1' } } }, { version: '1.0.0' });
const user = (version: string, ...members: string[]) =>
  plugin('user', { id: 'acme.user', uses: { s: { id: 'a.store@1', members } } }, { version, package: '@acme/user' });
const before: Previous = { id: 'acme.user', version: '1.1.0', tier: 'trusted', granted: ['a.read'] };
type Entry = NonNullable<Composition['plugins']>[string];
const composed = (found: ReturnType<typeof user>, entry: Entry, more: Partial<ResolveInput> = { previous: [before] }) =>
  resolve({ ...input([store, found], { plugins: { '@acme/user': entry } }), ...more }).issues;
const codes = (...args: Parameters<typeof composed>) => composed(...args).map(({ code }) => code);

describe('an update', () => {
  it('that asks for nothing new, or comes for the first time, is composed', () => {
    expect(codes(user('1.2.0', 'get'), { tier: 'trusted' })).toEqual([]);
    expect(codes(user('1.2.0', 'get', 'set'), { tier: 'trusted' }, { previous: [] })).toEqual([]);
  });

  it('with a new grant waits until the file names it', () => {
    const next = user('1.2.0', 'get', 'set');
    expect(composed(next, { tier: 'trusted' })).toMatchObject([
      {
        code: 'FW1240',
        message: 'The update of "acme.user" from 1.1.0 to 1.2.0 also gets: a.write.',
        fix: "Review it, then write at '@acme/user': grant: [a.read, a.write].",
      },
    ]);
    expect(codes(next, { tier: 'trusted', grant: ['a.read', 'a.write'] })).toEqual([]);
    const isolated = [{ ...before, tier: 'isolated' as const }];
    expect(codes(next, { grant: ['a.read'] }, { previous: isolated })).toEqual(['FW2001']);
  });

  it('with a new tier waits until the file names it at the plugin', () => {
    const previous = [{ ...before, tier: 'isolated' as const }];
    const policy = { tier: { trusted: ['@our/*', '@acme/*'] } };
    const widened = (entry: Entry) =>
      resolve({
        ...input([store, user('1.1.0', 'get')], { policy, plugins: { '@acme/user': entry } }),
        previous,
      }).issues.map(({ code }) => code);
    expect(widened({})).toEqual(['FW1241']);
    expect(widened({ tier: 'trusted' })).toEqual([]);
    expect(widened({ tier: 'isolated', grant: ['a.read'] })).toEqual([]);
    expect(codes(user('1.1.0', 'get'), { grant: ['a.read'] })).toEqual([]);
  });

  it('to an older version waits until the file names exactly that', () => {
    const older = user('1.0.9', 'get');
    expect(composed(older, { tier: 'trusted', version: '^1.0' })).toMatchObject([
      { code: 'FW1242', fix: expect.stringContaining("write at '@acme/user': version: 1.0.9") },
    ]);
    expect(codes(older, { tier: 'trusted', version: '1.0.9' })).toEqual([]);
    expect(codes(user('1.1.0-rc.1', 'get'), { tier: 'trusted' })).toEqual(['FW1242']);
  });
});

describe('a revoked version', () => {
  const revocations = [{ id: 'acme.user', range: '<1.2.4', reason: 'It sends mail to its vendor.' }];

  it('is never composed', () => {
    const [issue] = composed(user('1.2.3', 'get'), { tier: 'trusted', version: '1.2.3' }, { revocations });
    expect(issue).toMatchObject({ code: 'FW1243', message: expect.stringContaining('It sends mail to its vendor.') });
    expect(codes(user('1.2.4', 'get'), { tier: 'trusted' }, { revocations })).toEqual([]);
  });

  it('is named by id, range and reason, and nothing else', () => {
    expect(revocationOf(revocations, { id: 'acme.user', version: '1.2.3' })).toBe(revocations[0]);
    expect(revocationOf(revocations, { id: 'acme.other', version: '1.2.3' })).toBeUndefined();
    expect(revocationsSchema.safeParse(revocations).success).toBe(true);
    for (const wrong of [{ id: 'acme' }, { range: 'soon' }, { reason: '' }, { also: 1 }])
      expect(revocationsSchema.safeParse([{ ...revocations[0], ...wrong }]).success).toBe(false);
  });
});
