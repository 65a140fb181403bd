/** Host side: what a plugin provides, by its manifest; each call and stream goes over the port, with the caller and its grants. */
import type { HostLock, InstalledPlugin } from '@fachwerk/kernel';
import type { Caller } from '@fachwerk/kernel/api';
import type { Observable } from 'rxjs';
import type { Peer } from '../peer.ts';

export const given = (peer: Peer, lock: HostLock, plugin: InstalledPlugin): Readonly<Record<string, unknown>> => {
  const asked = (input: unknown, caller: Caller) => ({
    input,
    source: caller.source,
    // By what the caller has now: what was granted can be taken away.
    granted: (lock.plugins.find(({ id }) => id === caller.source)?.granted ?? []).filter((one) => caller.granted(one)),
  });
  const call = (target: string) => (input: unknown, caller: Caller) =>
    peer.call(target, asked(input, caller), caller.signal);
  const open =
    (target: string) =>
    (input: unknown, caller: Caller): Observable<unknown> =>
      peer.open(target, asked(input, caller));
  const one = (key: string, id: `${string}@${number}`): unknown => {
    const shape = lock.shapes[id];
    if (shape?.kind === 'command') return call(`given/${key}`);
    if (shape?.kind !== 'service') return peer.open(`given/${key}`, null);
    const members = Object.entries(shape.members ?? {});
    return Object.fromEntries(
      members.map(([name, { kind }]) => [name, (kind === 'call' ? call : open)(`given/${key}/${name}`)]),
    );
  };
  const provided = Object.entries(plugin.provides).flatMap(([key, name]) =>
    'id' in name ? [[key, one(key, name.id)] as const] : [],
  );
  return Object.fromEntries(provided);
};
