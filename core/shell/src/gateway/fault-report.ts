import type { Fault, HostLock } from '@fachwerk/kernel';
import type { Gateway } from './gateway.ts';

const minute = 60_000;
const perMinute = 20;

/** Tells the gateway of a plugin's faults, without content and person; a plugin that fails in a loop is told of once a minute. */
export function faultReporter(lock: HostLock, gateway: Gateway, now: () => number = Date.now): (fault: Fault) => void {
  const versions = new Map(lock.plugins.map(({ id, version }) => [id, version]));
  const told = new Map<string, number>();
  return ({ plugin, code, where, error }) => {
    console.error(`${code} ${plugin}: ${where}`, error);
    const time = now();
    for (const [key, at] of told) if (time - at >= minute) told.delete(key);
    const key = JSON.stringify([plugin, code, where]);
    if (told.has(key) || told.size >= perMinute) return;
    told.set(key, time);
    const body = JSON.stringify({ plugin, code, version: versions.get(plugin) ?? '', where });
    gateway
      .request('/api/faults', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        keepalive: true,
      })
      .catch((cause: unknown) => console.warn('FW4204 A fault could not be reported', cause));
  };
}
