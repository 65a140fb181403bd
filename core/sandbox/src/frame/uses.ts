/** Frame side: what the plugin uses, made of calls and streams over the port. */
import { map, type Observable } from 'rxjs';
import type { Init, UseForm } from '../init.ts';
import type { Peer } from '../peer.ts';

type Options = { readonly signal?: AbortSignal } | undefined;
interface RemoteEntry {
  readonly id: string;
  readonly plugin: string;
  readonly data: unknown;
  readonly runs: boolean;
}

export const usesFrom = (peer: Peer, forms: Init['uses']): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(forms).map(([key, form]) => [key, one(peer, key, form)]));

const one = (peer: Peer, key: string, form: UseForm): unknown => {
  if (form.kind === 'missing') return undefined;
  const target = `uses/${key}`;
  const call = (name: string) => (input?: unknown, options?: Options) => peer.call(name, input, options?.signal);
  if (form.kind === 'service') {
    const open = (name: string) => (input?: unknown) => peer.open(name, input);
    const members = Object.entries(form.members);
    return Object.fromEntries(
      members.map(([name, kind]) => [name, (kind === 'call' ? call : open)(`${target}/${name}`)]),
    );
  }
  if (form.kind === 'command') return call(target);
  if (form.kind === 'event' || form.kind === 'state') return peer.open(target, undefined);
  if (form.kind === 'point') return (context?: unknown) => entries(peer, target, context);
  return {
    topic: (id: string) => peer.open(`${target}/topic`, id),
    run: (id: string, input: unknown, options?: Options) => peer.call(`${target}/run`, { id, input }, options?.signal),
  };
};

const entries = (peer: Peer, target: string, context: unknown): Observable<unknown> =>
  peer.open(target, context).pipe(
    map((list) =>
      (list as readonly RemoteEntry[]).map(({ id, plugin, data, runs }) => ({
        id,
        plugin,
        data,
        ...(runs && { run: (given: unknown) => peer.call(`${target}/run`, { plugin, id, context: given }) }),
      })),
    ),
  );
