/** Which modules the browser needs before one can run. */
import type { BundledWorkplace } from './bundle-workplace.ts';
import type { Output } from './bundler.ts';

export type ModuleGraph = (entry: string) => readonly string[];

/** For an output: itself and all it imports eagerly, through the import map too, each before those it imports. */
export function createModuleGraph({
  bundles,
  importMap,
}: Pick<BundledWorkplace, 'bundles' | 'importMap'>): ModuleGraph {
  const outputs: Record<string, Output> = Object.assign({}, ...bundles.map((bundle) => bundle.outputs));
  return (entry) => {
    const seen = new Set<string>();
    const queue = [entry];
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      if (seen.has(path)) continue;
      seen.add(path);
      for (const { path: to, external } of outputs[path]?.imports ?? []) {
        const target = external ? importMap[to] : to;
        if (target !== undefined) queue.push(target);
      }
    }
    return [...seen];
  };
}
