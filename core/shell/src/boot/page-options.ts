import type { HostLock } from '@fachwerk/kernel';

/** What a test hands in instead of the browser's own. */
export interface PageOptions {
  readonly lock?: HostLock;
  readonly root?: HTMLElement;
  readonly fetch?: typeof fetch;
  /** Opens the push stream. */
  readonly push?: (address: string) => EventSource;
  readonly load?: (address: string) => Promise<unknown>;
  /** Goes to another address, or to this one anew. */
  readonly leave?: (address?: string) => void;
}
