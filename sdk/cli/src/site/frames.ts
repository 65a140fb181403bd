/** The documents of isolated plugins, where they are served, and what both sides of the border check by. */
import { createHash } from 'node:crypto';
import type { FrameFacts, HostLock, InstalledPlugin, PluginOrigins } from '@fachwerk/kernel';
import { canonicalJson, frameHost, type Composition, type Resolution } from '@fachwerk/kernel/compose';
import { frameDocument } from '@fachwerk/sandbox/document';
import type { BundledIsolated } from '../bundle/bundle-isolated.ts';
import type { OutputFile } from '../bundle/bundler.ts';
import type { ReadPlugins } from '../packages/read-plugins.ts';
import { borderShapes } from './border-shapes.ts';
import { hashed } from './hashed.ts';

export interface Frames {
  /** For the page. */
  readonly lock: Required<Pick<HostLock, 'pluginOrigins' | 'broker' | 'borderShapes'>>;
  /** By plugin id. */
  readonly facts: Readonly<Record<string, FrameFacts>>;
  /** What the page and the frames load. */
  readonly assets: readonly OutputFile[];
  readonly documents: readonly OutputFile[];
}

interface FrameSources {
  readonly composition: Composition;
  readonly resolution: Resolution;
  readonly isolated: BundledIsolated;
  readonly styles: string;
  readonly shapes: ReadPlugins['shapes'];
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export async function makeFrames(sources: FrameSources): Promise<Frames> {
  const { resolution, isolated, shapes } = sources;
  const pluginOrigins = resolution.pluginOrigins!;
  const plugins = resolution.plugins.filter(({ facts }) => facts.tier === 'isolated');
  const made = await Promise.all(plugins.map((plugin) => makeDocument(sources, pluginOrigins, plugin)));
  const broker = asset('assets/host/broker.js', isolated.broker.code);
  const border = asset(
    'assets/host/shapes.json',
    canonicalJson(
      borderShapes(
        plugins.map(({ facts }) => facts),
        shapes,
      ),
    ),
  );
  return {
    lock: { pluginOrigins, broker: `/${broker.path}`, borderShapes: `/${border.path}` },
    facts: Object.fromEntries(made.map(({ id, facts }) => [id, facts])),
    assets: [broker, border],
    documents: made.map(({ document }) => document),
  };
}

const asset = (path: string, text: string): OutputFile => {
  const bytes = bytesOf(text);
  return { path: hashed(path, bytes), bytes };
};

async function makeDocument(
  { composition, isolated, styles }: FrameSources,
  origins: PluginOrigins,
  { facts: { id }, granted }: Resolution['plugins'][number],
): Promise<{ id: string; facts: FrameFacts; document: OutputFile }> {
  const frame = isolated.frames.get(id)!;
  const { html, headers } = await frameDocument({
    bootstrap: isolated.bootstrap.code,
    code: frame.code,
    styles: `${styles}\n${frame.styles}`,
    net: granted.flatMap((permission) => (permission.startsWith('net:') ? [permission.slice('net:'.length)] : [])),
    permissions: granted,
  });
  // A browser keeps the document with its headers, so all that they hold is in its address.
  const key = canonicalJson([html, headers, composition.publicUrl ?? null]);
  const path = `${createHash('sha256').update(key).digest('hex').slice(0, 32)}/frame.html`;
  const file = `isolated/${id}/${path}`;
  const host = frameHost(origins, id);
  return {
    id,
    facts: { host, path: host === null ? `/${file}` : `/${path}`, file, headers },
    document: { path: file, bytes: bytesOf(html) },
  };
}

/** Of an isolated plugin: where its document is. */
export const frameOf = (frames: Frames | undefined, id: string): Pick<InstalledPlugin, 'frame'> => {
  const path = frames?.facts[id]?.path;
  return path === undefined ? {} : { frame: path };
};
