import type { Host } from '@fachwerk/kernel';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { UsageReport } from './usage-report.ts';

type Plugin = ReturnType<Host['diagnostics']>['plugins'][number];
const plugin = (used: string[], more: Partial<Plugin> = {}): Plugin => ({
  id: 'acme.rooms',
  version: '1.0.0',
  tier: 'trusted',
  phase: 'running',
  faults: 0,
  views: 1,
  held: 0,
  permissions: { granted: used, used, revoked: [] },
  ...more,
});
let plugins: readonly Plugin[] = [];
const sent: unknown[] = [];
const gateway = {
  request: async (path: string, init: RequestInit = {}) => {
    sent.push([path, JSON.parse(init.body as string)]);
    return new Response(null, { status: 204 });
  },
};
const host = { diagnostics: () => ({ plugins, held: 0, topics: {} }) };

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  sent.splice(0);
});

test('each fact is told once, and nothing is sent when there is none', async () => {
  const report = new UsageReport(host, gateway);
  plugins = [plugin([])];
  await report.send();
  expect(sent).toEqual([]);
  plugins = [plugin(['mail.read'], { loadMs: 12, startMs: 3 })];
  await report.send();
  await report.send();
  plugins = [plugin(['mail.read', 'mail.write'], { loadMs: 12 })];
  await report.send();
  const one = { plugin: 'acme.rooms', version: '1.0.0' };
  expect(sent).toEqual([
    ['/api/usage', { plugins: [{ ...one, used: ['mail.read'], loadMs: 12, startMs: 3 }] }],
    ['/api/usage', { plugins: [{ ...one, used: ['mail.write'] }] }],
  ]);
});

test('it is told soon, then seldom, and at the end of the page no more', async () => {
  vi.stubGlobal('addEventListener', () => {});
  const end = new AbortController();
  const report = new UsageReport(host, gateway);
  plugins = [plugin(['a'])];
  report.start(end.signal);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent).toHaveLength(1);
  plugins = [plugin(['a', 'b'])];
  await vi.advanceTimersByTimeAsync(120_000);
  expect(sent).toHaveLength(2);
  end.abort();
  plugins = [plugin(['a', 'b', 'c'])];
  await vi.advanceTimersByTimeAsync(600_000);
  expect(sent).toHaveLength(2);
  vi.unstubAllGlobals();
});

test('what cannot be told is said, and harms nothing', async () => {
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  plugins = [plugin(['a'])];
  await new UsageReport(host, { request: () => Promise.reject(new Error('away')) }).send();
  expect(warned.mock.calls[0]?.[0]).toContain('FW4600');
});
