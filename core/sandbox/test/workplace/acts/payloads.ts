/** Values that are no plain data, or that harm whoever copies them carelessly. */
import type { Acts, Scene } from '../acts.ts';

const take =
  (make: (scene: Scene) => unknown): Acts[string] =>
  (scene) =>
    scene.uses.lab.take(make(scene));
const named = (key: string): Acts[string] => take(() => JSON.parse(`{"a":{"${key}":{"x":"polluted"}}}`));
const deep = (depth: number): unknown => {
  let value: unknown = 'end';
  for (let i = 0; i < depth; i++) value = { value };
  return value;
};

const leaves = (depth: number): boolean => {
  try {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin to name
    new MessageChannel().port1.postMessage(deep(depth));
    return true;
  } catch {
    return false;
  }
};

export const payloads: Acts = {
  plain: take(() => ({ a: [1, 'two', null, true] })),
  /** So many bytes as text, of 2 each. */
  text: take(({ rest }) => 'x'.repeat(Number(rest))),
  cyclic: take(() => {
    const circle: Record<string, unknown> = {};
    circle['circle'] = circle;
    return circle;
  }),
  deep: take(({ rest }) => deep(Number(rest))),
  /** So deep that the browser hands it over, and whoever gets it cannot read it. */
  deepest: ({ raw }) => {
    let [fits, most] = [64, 100_000];
    while (most - fits > 1) {
      const middle = Math.floor((fits + most) / 2);
      if (leaves(middle)) fits = middle;
      else most = middle;
    }
    // Less than fits by itself: how deep the browser goes is a matter of how much of its stack is left.
    const input = deep(Math.floor(fits / 2));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin to name
    raw.postMessage({ v: 1, op: 'call', id: 1e6, target: 'uses/lab/take', input });
  },
  map: take(() => new Map([['a', 1]])),
  date: take(() => new Date()),
  bigint: take(() => ({ n: 1n })),
  exception: take(() => new DOMException('x')),
  regexp: take(() => /x/),
  buffer: take(() => new ArrayBuffer(8)),
  proto: named('__proto__'),
  constructor: named('constructor'),
  prototype: named('prototype'),
  shape: ({ uses }) => uses.lab.echo({ text: 'x', more: 'y', n: 1 } as never),
  wrong: ({ uses }) => uses.lab.echo({ text: 1 } as never),
};
