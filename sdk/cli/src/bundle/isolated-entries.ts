/** Of an isolated plugin the page gets these modules alone: its own code runs in its frame. */
import { createHash } from 'node:crypto';
import type { Bundle } from './bundler.ts';

const sandbox = '@fachwerk/sandbox';

interface Entry {
  readonly name: string;
  readonly path: string;
  readonly bytes: Uint8Array;
}

function entry(name: string, call: string, args: readonly string[]): Entry {
  const list = args.map((argument) => JSON.stringify(argument)).join(', ');
  const text = `import { ${call} } from "${sandbox}";\nexport default ${call}(${list});\n`;
  const bytes = new TextEncoder().encode(text);
  // As the bundler names its outputs.
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8).toUpperCase();
  return { name, path: `${name}-${hash}.js`, bytes };
}

/** The same doors as a trusted plugin has, so that kernel and shell have one way for both. `frame`: what went into its document. */
export function isolatedEntries(
  plugin: { readonly id: string; readonly base: string; readonly views: readonly string[] },
  frame: Pick<Bundle, 'inputs' | 'notices'>,
): Bundle {
  const entries = [
    entry(`${plugin.base}/plugin`, 'isolatedPlugin', [plugin.id]),
    ...plugin.views.map((view) => entry(`${plugin.base}/${view}.view`, 'isolatedView', [plugin.id, view])),
  ];
  const output = { imports: [{ path: sandbox, external: true }], sources: [] };
  return {
    files: entries.map(({ path, bytes }) => ({ path, bytes })),
    outputs: Object.fromEntries(entries.map(({ path }) => [path, output])),
    entries: Object.fromEntries(entries.map(({ name, path }) => [name, path])),
    notices: frame.notices,
    inputs: frame.inputs,
  };
}
