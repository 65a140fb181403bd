/** The plugins as a page gets them: addresses, module graphs, messages, settings. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { HostLock, InstalledPlugin } from '@fachwerk/kernel';
import type { Issue, Resolution } from '@fachwerk/kernel/compose';
import type { BundledWorkplace } from '../bundle/bundle-workplace.ts';
import type { OutputFile } from '../bundle/bundler.ts';
import { createModuleGraph } from '../bundle/module-graph.ts';
import type { ReadSettings } from '../packages/check-settings.ts';
import type { ReadPlugin } from '../packages/read-plugins.ts';
import { readTexts } from './read-texts.ts';

export const address = (path: string): string => `/${path}`;

export const hashed = (path: string, bytes: Uint8Array): string => {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const dot = path.lastIndexOf('.');
  return `${path.slice(0, dot)}-${hash}${path.slice(dot)}`;
};

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
  settings: ReadonlyMap<string, ReadSettings>,
): InstalledPlugins {
  const graph = createModuleGraph(bundled);
  // The shell is started by the boot module, so what it needs is always needed.
  const always = [bundled.boot, bundled.plugins[0]!.entry, ...bundled.soon];
  const boot = [...new Set(always.flatMap((entry) => [...graph(entry)]))];
  const warnings: Issue[] = [];
  const files: OutputFile[] = [];
  const needed = (entry: string) =>
    graph(entry)
      .filter((path) => !boot.includes(path))
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
      granted,
      entry: address(entry),
      views: Object.fromEntries(Object.entries(views).map(([name, path]) => [name, address(path)])),
      graphs: Object.fromEntries([['', entry], ...Object.entries(views)].map(([name, path]) => [name, needed(path!)])),
      locales: Object.fromEntries(messages.map(({ language, file }) => [language, address(file.path)])),
      texts,
      ...settings.get(facts.id),
    };
  });
  return { plugins, files, boot: boot.map(address), warnings };
}

const messageFiles = ({ package: found, manifest }: ReadPlugin): { language: string; file: OutputFile }[] =>
  Object.entries(found.locales).map(([language, path]) => {
    const bytes = new Uint8Array(readFileSync(path));
    return { language, file: { path: hashed(`assets/${manifest.id}/${language}.ftl`, bytes), bytes } };
  });
