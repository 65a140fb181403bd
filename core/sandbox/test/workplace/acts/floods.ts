/** Too much of something: time, memory, messages, one message. */
import type { Acts } from '../acts.ts';

const record = (id: number): object => ({ v: 1, op: 'call', id, target: 'uses/lab/echo', input: { text: 'x' } });

export const floods: Acts = {
  /** For so many milliseconds, or for ever. */
  spin: ({ rest }) => {
    const end = performance.now() + Number(rest || Infinity);
    while (performance.now() < end);
    return 'over';
  },
  heap: () => {
    const kept: unknown[] = [];
    for (;;) kept.push(Array.from({ length: 1e6 }, () => ({ x: Math.random() })));
  },
  /** Past the SDK, which would wait for its credit. */
  flood: ({ raw, rest }) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin to name
    for (let id = 0; id < Number(rest); id++) raw.postMessage(record(1e6 + id));
  },
  burst: async ({ uses, rest }) => {
    const calls = Array.from({ length: Number(rest) }, () => uses.lab.echo({ text: '' }));
    return (await Promise.all(calls)).length;
  },
  huge: ({ raw, rest }) => {
    const input = Array.from({ length: Number(rest) }, (_, i) => ({ i }));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the same
    raw.postMessage({ v: 1, op: 'call', id: 1e6, target: 'uses/lab/take', input });
  },
  facts: ({ said, rest }) => {
    for (let i = 0; i < Number(rest); i++) said.next({ text: String(i) });
  },
  never: () => new Promise(() => {}),
};
