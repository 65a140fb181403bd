import type { Host } from '@fachwerk/kernel';
import type { Gateway } from './gateway.ts';

/** The first one soon, so that who administers sees a new plugin; then seldom. */
const first = 10_000;
const again = 120_000;

/** Tells the gateway which permissions plugins used on this page and how long they took: each fact once, and no person. */
export class UsageReport {
  readonly #host: Pick<Host, 'diagnostics'>;
  readonly #gateway: Pick<Gateway, 'request'>;
  readonly #told = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Pick<Host, 'diagnostics'>, gateway: Pick<Gateway, 'request'>) {
    this.#host = host;
    this.#gateway = gateway;
  }

  start(signal: AbortSignal): void {
    this.#plan(first);
    addEventListener('pagehide', () => void this.send(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  async send(): Promise<void> {
    const plugins = this.#news();
    if (plugins.length === 0) return;
    try {
      await this.#gateway.request('/api/usage', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ plugins }),
        keepalive: true,
      });
    } catch (cause) {
      console.warn('FW4600 The use of plugins could not be reported', cause);
    }
  }

  #plan(wait: number): void {
    this.#timer = setTimeout(() => {
      void this.send();
      this.#plan(again);
    }, wait);
  }

  #news(): unknown[] {
    const isNew = (fact: string): boolean => {
      if (this.#told.has(fact)) return false;
      this.#told.add(fact);
      return true;
    };
    return this.#host.diagnostics().plugins.flatMap(({ id, version, permissions, loadMs, startMs }) => {
      const used = permissions.used.filter((permission) => isNew(`${id} used ${permission}`));
      const load = loadMs !== undefined && isNew(`${id} load`) ? { loadMs } : {};
      const start = startMs !== undefined && isNew(`${id} start`) ? { startMs } : {};
      const news = { plugin: id, version, used, ...load, ...start };
      return used.length > 0 || 'loadMs' in news || 'startMs' in news ? [news] : [];
    });
  }
}
