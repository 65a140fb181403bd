/** What a plugin says in its frame, as it crosses: plain text, of bounded length, so many lines a second. */
export const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export const LONGEST = { message: 2000, key: 60, fact: 500 } as const;
const FACTS = 20;

export interface LogLine {
  readonly level: (typeof LEVELS)[number];
  readonly message: string;
  readonly facts?: Readonly<Record<string, string>> | undefined;
}

const written = (value: unknown): string => {
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (typeof value !== 'object' || value === null) return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    // Something in it refers back to it.
    return Object.prototype.toString.call(value);
  }
};

export const logLine = (level: LogLine['level'], message: unknown, facts: unknown): LogLine => {
  const all = typeof facts === 'object' && facts !== null ? Object.entries(facts).slice(0, FACTS) : [];
  return {
    level,
    message: written(message).slice(0, LONGEST.message),
    ...(all.length > 0 && {
      facts: Object.fromEntries(
        all.map(([key, value]) => [key.slice(0, LONGEST.key), written(value).slice(0, LONGEST.fact)]),
      ),
    }),
  };
};

/** Lines at once, and a second from then on. */
export class LogRate {
  readonly #burst: number;
  readonly #perSecond: number;
  readonly #now: () => number;
  #left: number;
  #at: number;

  constructor(burst: number, perSecond: number, now: () => number = () => performance.now()) {
    this.#burst = this.#left = burst;
    this.#perSecond = perSecond;
    this.#now = now;
    this.#at = now();
  }

  take(): boolean {
    const now = this.#now();
    this.#left = Math.min(this.#burst, this.#left + ((now - this.#at) / 1000) * this.#perSecond);
    this.#at = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
