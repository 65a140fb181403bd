/** What a frame is told once, when it starts: what it is, and the form of everything it uses. */
import type { InstalledPlugin, ShapeFacts, UseFacts } from '@fachwerk/kernel';

export type UseForm =
  | { readonly kind: 'missing' | 'command' | 'topic' | 'named' | 'point' }
  | { readonly kind: 'service'; readonly members: Readonly<Record<string, 'call' | 'stream'>> };

export interface Live {
  readonly locale: string;
  /** Fluent source of the plugin's messages in this language. */
  readonly messages: string;
  readonly settings: unknown;
  readonly params: unknown;
}
export interface Init {
  readonly role: { readonly start: true } | { readonly view: string };
  readonly plugin: { readonly id: string; readonly version: string };
  readonly uses: Readonly<Record<string, UseForm>>;
  readonly live: Live;
}

type Shapes = Readonly<Record<string, ShapeFacts>>;
type Providers = Readonly<Record<string, unknown>>;

const form = (use: UseFacts, shapes: Shapes, providers: Providers): UseForm => {
  if (use.namedBy) return { kind: 'named' };
  if (!(use.id in providers)) return { kind: 'missing' };
  const shape = shapes[use.id];
  if (shape?.kind === 'command') return { kind: 'command' };
  if (shape?.kind !== 'service') return { kind: 'topic' };
  const all = Object.entries(shape.members ?? {}).filter(([name]) => use.members?.includes(name) ?? true);
  return { kind: 'service', members: Object.fromEntries(all.map(([name, { kind }]) => [name, kind])) };
};

export const usesOf = (plugin: InstalledPlugin, shapes: Shapes, providers: Providers): Init['uses'] => ({
  ...Object.fromEntries(Object.keys(plugin.opens).map((key) => [key, { kind: 'point' } as const])),
  ...Object.fromEntries(Object.entries(plugin.uses).map(([key, use]) => [key, form(use, shapes, providers)])),
});
