const WINDOW = 10 * 60_000;
const PER_ACCOUNT = 5;
const PER_ADDRESS = 50;
const MAX_ENTRIES = 10_000;

interface Entry {
  count: number;
  until: number;
}

/** Counts wrong passwords per account and network address, and per network address alone. */
export class FailedAttempts {
  readonly #entries = new Map<string, Entry>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Seconds to wait, or 0. */
  wait(account: string, address: string): number {
    const ends = [this.#blockedUntil(`${account}\0${address}`, PER_ACCOUNT), this.#blockedUntil(address, PER_ADDRESS)];
    return Math.max(0, Math.ceil((Math.max(...ends) - this.#now()) / 1000));
  }

  failed(account: string, address: string): void {
    this.#count(`${account}\0${address}`);
    this.#count(address);
  }

  succeeded(account: string, address: string): void {
    this.#entries.delete(`${account}\0${address}`);
  }

  #blockedUntil(key: string, limit: number): number {
    const entry = this.#entries.get(key);
    return entry && entry.count >= limit ? entry.until : 0;
  }

  #count(key: string): void {
    const now = this.#now();
    const entry = this.#entries.get(key);
    const isOpen = entry !== undefined && entry.until > now;
    this.#entries.delete(key);
    this.#entries.set(key, { count: (isOpen ? entry.count : 0) + 1, until: now + WINDOW });
    // The oldest go first, so that a flood of invented names costs no memory.
    if (this.#entries.size > MAX_ENTRIES) this.#entries.delete(this.#entries.keys().next().value!);
  }
}
