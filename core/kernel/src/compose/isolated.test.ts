import { describe, expect, it } from 'vitest';
import { input, plugin } from './compose.fixture.ts';
import { frameHost, resolve, type Composition, type Installed } from './index.ts';

const rooms = (rest: Partial<Installed['manifest']> = {}) =>
  plugin('x', { id: 'acme.rooms', ...rest }, { package: '@acme/rooms' });
const made = (written: Partial<Composition>, found = rooms()) => {
  const { issues, warnings, pluginOrigins } = resolve(input([found], written));
  return { codes: issues.map(({ code }) => code), warned: warnings.map(({ code }) => code), pluginOrigins };
};
const beyond = { publicUrl: 'https://portal.land.test' };

describe('where isolated plugins live', () => {
  it('is nowhere as long as there are none', () => {
    expect(made({ plugins: { '@acme/rooms': { tier: 'trusted' } } })).toEqual({ codes: [], warned: [] });
  });

  it('is below plugins.localhost on this machine, one host for each', () => {
    expect(made({}).pluginOrigins).toEqual({ mode: 'wildcard', base: 'plugins.localhost' });
    expect(made({ publicUrl: 'http://localhost:8080' }).codes).toEqual([]);
    expect(frameHost({ mode: 'wildcard', base: 'plugins.localhost' }, 'acme.rooms')).toBe(
      'acme--rooms.plugins.localhost',
    );
  });

  it('is said by the Land beyond loopback', () => {
    expect(made(beyond).codes).toEqual(['FW1232']);
    expect(made({ ...beyond, pluginOrigins: { mode: 'single' } }).codes).toEqual(['FW1232']);
    expect(made({ ...beyond, pluginOrigins: { mode: 'wildcard', base: 'plugins.localhost' } }).codes).toEqual([
      'FW1232',
    ]);
    const own = { mode: 'single', base: 'plugins.land.test:8443' } as const;
    expect(made({ ...beyond, pluginOrigins: own })).toEqual({ codes: [], warned: [], pluginOrigins: own });
    expect(frameHost(own, 'acme.rooms')).toBe('plugins.land.test:8443');
  });

  it.each(['portal.land.test', 'land.test', 'land.test:8443', 'test'])(
    'is not a host that is or holds the workplace: %s',
    (base) => {
      expect(made({ ...beyond, pluginOrigins: { mode: 'wildcard', base } }).codes).toEqual(['FW1233']);
    },
  );

  it('is the workplace itself with mode none, with a warning', () => {
    expect(made({ ...beyond, pluginOrigins: { mode: 'none' } })).toEqual({
      codes: [],
      warned: ['FW1234'],
      pluginOrigins: { mode: 'none' },
    });
    expect(frameHost({ mode: 'none' }, 'acme.rooms')).toBeNull();
  });

  it.each([`acme.${'r'.repeat(58)}`, 'xn.rooms', 'acme.rooms-'])('is a host name that exists: %s', (id) => {
    expect(made({}, rooms({ id })).codes).toEqual(['FW1235']);
    expect(made({ pluginOrigins: { mode: 'single' } }, rooms({ id })).codes).toEqual([]);
  });

  it('may be as long as a label may be', () => {
    expect(made({}, rooms({ id: `acme.${'r'.repeat(57)}` })).codes).toEqual([]);
  });
});

describe('what leaves', () => {
  const reaching = rooms({ permissions: [{ net: 'https://maps.example.test' }] });
  const plugins = { '@acme/rooms': { grant: ['net:https://maps.example.test'] } };

  it('is shown as a warning', () => {
    expect(made({ plugins }, reaching)).toMatchObject({ codes: [], warned: ['FW1237'] });
  });

  it('goes nowhere but where the policy allows', () => {
    const to = (...allow: string[]) => made({ plugins, policy: { network: { allow } } }, reaching).codes;
    expect(to('*.example.test')).toEqual([]);
    expect(to('maps.example.test')).toEqual([]);
    expect(to()).toEqual(['FW1238']);
    expect(to('example.test', '*.maps.example.test', '*.test.example')).toEqual(['FW1238']);
  });

  it('is denied, or named, under one word', () => {
    const policy = (permissions: { deny?: string[]; review?: string[] }) => ({ policy: { permissions } });
    expect(made({ plugins, ...policy({ deny: ['net'] }) }, reaching).codes).toEqual(['FW2002']);
    expect(made({ plugins, ...policy({ review: ['net'] }) }, reaching).codes).toEqual([]);
    const trusted = { plugins: { '@acme/rooms': { tier: 'trusted' as const } } };
    expect(made({ ...trusted, ...policy({ review: ['net'] }) }, reaching).codes).toEqual(['FW1239']);
    expect(made(trusted, reaching).codes).toEqual([]);
  });
});

it.each(['administration', 'diagnostics'])('%s is never given to an isolated plugin', (permission) => {
  const looking = rooms({ permissions: [permission as 'startup'] });
  const entry = { grant: [permission] };
  expect(made({ plugins: { '@acme/rooms': entry } }, looking).codes).toEqual(['FW2005']);
  expect(made({ plugins: { '@acme/rooms': { ...entry, tier: 'trusted' } } }, looking).codes).toEqual([]);
});
