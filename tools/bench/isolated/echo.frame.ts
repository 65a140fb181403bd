/** A plugin that answers what it is asked, run by the same code as any. */
import type { Plugin } from '../../../core/kernel/src/api/index.ts';
import { runFrame } from '../../../core/sandbox/src/frame/index.ts';

// Without the schemas that its names would carry; what the broker checks by is the page's.
const plugin = {
  manifest: { id: 'bench.echo', name: 'x', description: 'x' },
  start: () => ({ echo: (input: unknown) => input }),
} as unknown as Plugin;

runFrame(plugin, {});
