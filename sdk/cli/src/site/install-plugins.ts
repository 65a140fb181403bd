/** The plugins as a page gets them: addresses, module graphs, messages, settings. */
import { readFileSync } from 'node:fs';
import type { HostLock, InstalledPlugin } from '@fachwerk/kernel';
import type { Issue, Resolution } from '@fachwerk/kernel/compose';
import type { BundledWorkplace } from '../bundle/bundle-workplace.ts';
import type { OutputFile } from '../bundle/bundler.ts';
import { createModuleGraph, type ModuleGraph } from '../bundle/module-graph.ts';
import type { ReadSettings } from '../packages/check-settings.ts';
import type { ReadPlugin } from '../packages/read-plugins.ts';
import { frameOf, type Frames } from './frames.ts';
import { hashed } from './hashed.ts';
import { readTexts } from './read-texts.ts';

export const address = (path: string): string => `/${path}`;

export interface InstalledPlugins {
  readonly plugins: HostLock['plugins'];
  /** Message files. */
  readonly files: readonly OutputFile[];
  /** What is always loaded: the boot module and all below it. */
  readonly boot: readonly string[];
  readonly warnings: readonly Issue[];
}

export function installPlugins(
  resolution: Resolution,
  read: readonly ReadPlugin[],
  bundled: BundledWorkplace,
  { settings, frames }: { readonly settings: ReadonlyMap<string, ReadSettings>; readonly frames: Frames | undefined },
): InstalledPlugins {
  const graph = createModuleGraph(bundled);
  const boot = alwaysLoaded(bundled, graph);
  const known = new Set([...boot, bundled.plugins[0]!.entry]);
  const warnings: Issue[] = [];
  const files: OutputFile[] = [];
  const needed = (entry: string) =>
    graph(entry)
      .filter((path) => !known.has(path))
      .map(address);
  const plugins = resolution.plugins.map(({ facts, granted }): InstalledPlugin => {
    const { entry, views } = bundled.plugins.find(({ id }) => id === facts.id)!;
    const source = read.find(({ manifest }) => manifest.id === facts.id)!;
    const messages = messageFiles(source);
    const { texts, warnings: missing } = readTexts(source);
    files.push(...messages.map(({ file }) => file));
    warnings.push(...missing);
    return {
      ...facts,
      package: source.package.name,
      granted,
      entry: address(entry),
      views: Object.fromEntries(Object.entries(views).map(([name, path]) => [name, address(path)])),
      graphs: Object.fromEntries([['', entry], ...Object.entries(views)].map(([name, path]) => [name, needed(path!)])),
      locales: Object.fromEntries(messages.map(({ language, file }) => [language, address(file.path)])),
      texts,
      ...settings.get(facts.id),
      ...frameOf(frames, facts.id),
    };
  });
  return { plugins, files, boot: boot.map(address), warnings };
}

/** The page's own module, the shell that it starts, and what both load soon. */
function alwaysLoaded({ boot, plugins, soon, bundles }: BundledWorkplace, graph: ModuleGraph): readonly string[] {
  const shell = graph(plugins[0]!.entry);
  // A page module that imports its shell leaves nothing in the shell's own entry: that is not loaded then.
  const isEmpty = bundles[0]!.outputs[shell[0]!]!.sources.length === 0;
  return [
    ...new Set([...graph(boot), ...(isEmpty ? shell.slice(1) : shell), ...soon.flatMap((entry) => [...graph(entry)])]),
  ];
}

const messageFiles = ({ package: found, manifest }: ReadPlugin): { language: string; file: OutputFile }[] =>
  Object.entries(found.locales).map(([language, path]) => {
    const bytes = new Uint8Array(readFileSync(path));
    return { language, file: { path: hashed(`assets/${manifest.id}/${language}.ftl`, bytes), bytes } };
  });
