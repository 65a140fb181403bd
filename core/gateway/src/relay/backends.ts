import type { BackendAuth, GatewayFacts } from '@fachwerk/kernel';
import { GatewayError } from '../gateway-error.ts';

/** A server of the composition. The map is fixed at the start: no request adds an address to it. */
export interface Backend {
  readonly name: string;
  readonly kind: 'jmap' | 'http';
  readonly url: URL;
  readonly auth: BackendAuth;
  /** For `jwt`. */
  readonly key?: Uint8Array;
}

export interface Backends {
  /** The backend that a plugin calls `name`. */
  of(plugin: string, name: string): Backend;
}

export function createBackends(facts: GatewayFacts, all: ReadonlyMap<string, Backend>): Backends {
  return {
    of(plugin, name) {
      const bound = own(own(facts.plugins, plugin)?.backends, name);
      const backend = bound === undefined ? undefined : all.get(bound);
      if (!backend) throw new GatewayError('FW5301');
      return backend;
    },
  };
}

const own = <T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined;
