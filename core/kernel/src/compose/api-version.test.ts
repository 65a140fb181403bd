import { expect, it } from 'vitest';
import { input, plugin } from './compose.fixture.ts';
import { API, resolve } from './index.ts';

const issues = (built: number | undefined, api?: number) =>
  resolve({
    ...input([plugin('rooms', {}, built === undefined ? {} : { api: built })]),
    ...(api !== undefined && { api }),
  }).issues.map(({ code, message }) => [code, message]);

it('runs what was built for its own API and for the one before, and sources', () => {
  expect([issues(API), issues(undefined), issues(1, 2), issues(2, 2), issues(undefined, 9)]).toEqual([
    [],
    [],
    [],
    [],
    [],
  ]);
});

it('refuses what is older or newer, and says which', () => {
  expect(issues(1, 3)).toEqual([
    ['FW8020', '"our.rooms" was built for major 1 of the plugin API, this host speaks 3 and 2.'],
  ]);
  expect(issues(API + 1)).toEqual([
    ['FW8021', `"our.rooms" was built for major ${API + 1} of the plugin API, this host speaks ${API}.`],
  ]);
});
