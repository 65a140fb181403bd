import type { InstalledPlugin } from '@fachwerk/kernel';
import { expect, it } from 'vitest';
import { logLine } from '../log-line.ts';
import { hearLog } from './frame-logs.ts';

const listener = () => {
  const lines: unknown[][] = [];
  const plugin = {} as InstalledPlugin;
  const hear = (input: unknown): void => hearLog(plugin, { log: (...line) => void lines.push(line) }, input);
  return { lines, hear };
};

it('tells level, message and facts as plain text', () => {
  const { lines, hear } = listener();
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  hear(logLine('warn', 'red \u001B[31m\u202Etxt.exe\nnext', { n: 1, why: new TypeError('x'), o: { a: [1] }, circle }));
  hear(logLine('info', 'no more', undefined));
  expect(lines).toEqual([
    ['warn', 'red  [31m txt.exe next', { n: '1', why: 'TypeError: x', o: '{"a":[1]}', circle: '[object Object]' }],
    ['info', 'no more'],
  ]);
});

it('is of bounded length', () => {
  const facts = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${i}`.padEnd(100, 'k'), 'v'.repeat(1e5)]));
  const line = logLine('debug', 'm'.repeat(1e6), facts);
  expect(JSON.stringify(line).length).toBeLessThan(20_000);
  const { lines, hear } = listener();
  hear(line);
  expect(lines).toHaveLength(1);
});

it('leaves out what comes too fast, and says how much', async () => {
  const { lines, hear } = listener();
  for (let i = 0; i < 1000; i++) hear(logLine('info', `${i}`, undefined));
  expect(lines.length).toBeGreaterThanOrEqual(50);
  expect(lines.length).toBeLessThan(200);
  const before = lines.length;
  await expect
    .poll(() => {
      hear(logLine('info', 'late', undefined));
      return lines.slice(before);
    })
    .toContainEqual(['warn', expect.stringMatching(/^FW2030: \d+ lines/)]);
});
