/** What a frame is told once, when it starts: what it is, and the form of everything it uses. */
import type { HostLock, InstalledPlugin, ShapeFacts, UseFacts } from '@fachwerk/kernel';
import type { Look } from './look.ts';

export type UseForm =
  | { readonly kind: 'missing' | 'command' | 'event' | 'state' | 'named' | 'point' }
  | {
      readonly kind: 'service';
      /** `add`: a stream each of whose items counts. */
      readonly members: Readonly<Record<string, 'call' | 'stream' | 'add'>>;
    };

/** What may change while a frame lives. */
export interface Live {
  readonly locale: string;
  /** Fluent source of the plugin's messages in this language. */
  readonly messages: string;
  readonly settings: unknown;
  readonly params: unknown;
  readonly look: Look;
}
/** How much room a view has: all that its place has, as much as it needs, or as little as that. */
export type Room = 'fill' | 'flow' | 'small';
export interface Init {
  readonly role: { readonly start: true } | { readonly view: string; readonly room: Room };
  readonly plugin: { readonly id: string; readonly version: string; readonly name: string };
  readonly uses: Readonly<Record<string, UseForm>>;
  /** Targets of what it gives as streams, each of whose items counts. */
  readonly adds: readonly string[];
  readonly live: Live;
}

const form = (use: UseFacts, { shapes, providers }: HostLock): UseForm => {
  if (use.namedBy) return { kind: 'named' };
  if (!(use.id in providers)) return { kind: 'missing' };
  const shape = shapes[use.id];
  if (shape?.kind === 'command' || shape?.kind === 'state') return { kind: shape.kind };
  if (shape?.kind !== 'service') return { kind: 'event' };
  const all = Object.entries(shape.members ?? {}).filter(([name]) => use.members?.includes(name) ?? true);
  return { kind: 'service', members: Object.fromEntries(all.map(([name, facts]) => [name, memberForm(facts)])) };
};

const memberForm = ({ kind, items }: NonNullable<ShapeFacts['members']>[string]): 'call' | 'stream' | 'add' =>
  kind === 'stream' && items === 'add' ? 'add' : kind;

export const usesOf = (plugin: InstalledPlugin, lock: HostLock): Init['uses'] => ({
  ...Object.fromEntries(Object.keys(plugin.opens).map((key) => [key, { kind: 'point' } as const])),
  ...Object.fromEntries(Object.entries(plugin.uses).map(([key, use]) => [key, form(use, lock)])),
});

export const addsOf = (plugin: InstalledPlugin, { shapes }: HostLock): readonly string[] =>
  Object.entries(plugin.provides).flatMap(([key, given]) => {
    const shape = 'id' in given ? shapes[given.id] : undefined;
    if (shape?.kind === 'event') return [`given/${key}`];
    return Object.entries(shape?.members ?? {})
      .filter(([, facts]) => memberForm(facts) === 'add')
      .map(([name]) => `given/${key}/${name}`);
  });
