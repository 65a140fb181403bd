import { expect } from 'vitest';
import { firstValueFrom, map, take, toArray } from 'rxjs';
import { contractSuite, type ContractTests } from '../suite.ts';
import { until } from '../mail-store/until.ts';
import { backendTests } from './backend-tests.ts';
import type { HostServices } from './host-services.ts';
import { uiTests } from './ui-tests.ts';

const tests: ContractTests<HostServices> = {
  'session: the person is told at once, and has what a plugin needs': async ({ session }) => {
    const person = await until(session.person(), () => true);
    expect(person.id).not.toBe('');
    expect(person.email).toMatch(/.@./);
    expect(Array.isArray(person.roles)).toBe(true);
  },
  'navigation: the path is told at once, and follows': async ({ navigation, place }) => {
    const before = await until(navigation.path(), () => true);
    expect(before).not.toBe(place);
    const there = until(navigation.path(), (path) => path === place);
    await navigation.open({ path: place });
    await there;
    await navigation.open({ path: before });
    await until(navigation.path(), (path) => path === before);
  },
  'navigation: a place that is not there has a code, and one stays': async ({ navigation, nowhere }) => {
    const before = await firstValueFrom(navigation.path());
    await expect(navigation.open({ path: nowhere })).rejects.toMatchObject({ code: 'notFound' });
    expect(await firstValueFrom(navigation.path())).toBe(before);
  },
  'storage: nothing is there until something is': async ({ storage }) => {
    expect(await storage.get({ key: unused() })).toEqual({});
  },
  'storage: what is set is got, with the same mark, until it is removed': async ({ storage }) => {
    const key = unused();
    const value = { rooms: ['A 1', null, 3, true], ä: '„x“' };
    const { etag } = await storage.set({ key, value });
    expect(await storage.get({ key })).toEqual({ value, etag });
    await storage.remove({ key });
    expect(await storage.get({ key })).toEqual({});
  },
  'storage: a change that was not seen is not written over': async ({ storage }) => {
    const key = unused();
    const { etag } = await storage.set({ key, value: 1 });
    const next = await storage.set({ key, value: 2, etag });
    await expect(storage.set({ key, value: 3, etag })).rejects.toMatchObject({ code: 'changed' });
    expect(await storage.get({ key })).toEqual({ value: 2, etag: next.etag });
  },
  'storage: a watched value comes at once, and at each change': async ({ storage }) => {
    const key = unused();
    await storage.set({ key, value: 'a' });
    const values = storage.watch({ key }).pipe(map(({ value }) => value));
    const seen = firstValueFrom(values.pipe(take(2), toArray()));
    await until(values, (value) => value === 'a');
    await storage.set({ key, value: 'b' });
    expect(await seen).toEqual(['a', 'b']);
  },
  'appearance: what is changed is told, and the rest stays': async ({ appearance }) => {
    const before = await until(appearance.watch(), () => true);
    const density = before.density === 'compact' ? 'comfortable' : 'compact';
    const changed = until(appearance.watch(), (now) => now.density === density);
    await appearance.change({ density });
    expect(await changed).toEqual({ ...before, density });
    await appearance.change({ density: before.density });
  },
  'appearance: the language in use is one of those that are offered, each under its own name': async ({
    appearance,
  }) => {
    const { locale } = await until(appearance.watch(), () => true);
    const offered = await appearance.locales();
    expect(offered.map(({ id }) => id)).toContain(locale);
    expect(offered.filter(({ name }) => name === '')).toEqual([]);
  },
  ...uiTests,
  ...backendTests,
};

const unused = (): string => `suite-${crypto.randomUUID()}`;

/**
 * The suite of the services of a host: `session@1`, `navigation@1`, `storage@1`, `appearance@1`, `ui@1`, `backend@1`. The
 * shell with the gateway and the fakes pass it. `suiteServer` is what stands behind its backend.
 *
 * ```ts
 * hostServicesSuite('the shell', { create: async () => openShell() });
 * ```
 */
export const hostServicesSuite = (name: string, setup: { create(): Promise<HostServices> }): void =>
  contractSuite(`services of a host by ${name}`, () => setup.create(), tests);
