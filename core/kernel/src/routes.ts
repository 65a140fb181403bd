/** Who serves a call: the one provider, or, of a service routed by a key, the one that lists this key. */
import { Observable, type Subscription } from 'rxjs';
import type { Id } from './api/shapes.ts';
import type { Core } from './core.ts';
import { FachwerkError } from './error.ts';
import { Owned } from './owned.ts';
import type { Scope } from './scope.ts';

const PATIENCE = 5_000;
export interface Route {
  readonly plugin: string;
  readonly key: string;
}
type Keys = readonly { readonly id: string }[];
type Ask = (id: Id, member: string, provider: Route) => Observable<unknown>;

export class Routes {
  readonly #core: Core;
  readonly #ask: Ask;

  constructor(core: Core, ask: Ask) {
    this.#core = core;
    this.#ask = ask;
  }

  providers(id: Id): readonly Route[] {
    return this.#core.options.lock.providers[id] ?? [];
  }

  async of(id: Id, input: unknown): Promise<Route> {
    const providers = this.providers(id);
    const [first] = providers;
    if (!first) throw new FachwerkError('FW1203', `Nobody provides "${id}".`);
    const by = this.#core.options.lock.shapes[id]?.by;
    if (by === undefined || providers.length === 1) return first;
    return this.#listing(id, by, (input as Readonly<Record<string, unknown>> | undefined)?.[by]);
  }

  /** Each provider's keys in one list. The first item waits for all, five seconds at most; later ones come as they come. */
  joined(scope: Scope, id: Id): Observable<Keys> {
    return new Owned<Keys>(scope, `${id} keys`, (subscriber) =>
      this.#parts(id).subscribe(({ parts, complete }) => {
        if (complete) subscriber.next([...parts.values()].flat());
      }),
    );
  }

  #listing(id: Id, by: string, key: unknown): Promise<Route> {
    return new Promise((resolve, reject) => {
      let subscription: Subscription | undefined;
      const timer = setTimeout(() => {
        subscription?.unsubscribe();
        reject(new FachwerkError('FW1305', `Nobody who provides "${id}" serves the ${by} "${String(key)}".`));
      }, PATIENCE);
      const found = (route: Route): void => {
        clearTimeout(timer);
        queueMicrotask(() => subscription?.unsubscribe());
        resolve(route);
      };
      subscription = this.#parts(id).subscribe(({ parts }) => {
        const plugin = [...parts].find(([, keys]) => keys.some((item) => item.id === key))?.[0];
        const route = this.providers(id).find((provider) => provider.plugin === plugin);
        if (route) found(route);
      });
    });
  }

  #parts(id: Id): Observable<{ parts: ReadonlyMap<string, Keys>; complete: boolean }> {
    const member = this.#core.options.lock.shapes[id]?.keys ?? '';
    const providers = this.providers(id);
    return new Observable((subscriber) => {
      const parts = new Map<string, Keys>();
      let patient = true;
      const tell = (): void => subscriber.next({ parts, complete: !patient || parts.size === providers.length });
      const timer = setTimeout(() => {
        patient = false;
        if (parts.size < providers.length) tell();
      }, PATIENCE);
      const set = (plugin: string, keys: Keys): void => {
        parts.set(plugin, keys);
        tell();
      };
      for (const route of providers) {
        subscriber.add(
          this.#ask(id, member, route).subscribe({
            next: (keys) => set(route.plugin, keys as Keys),
            error: () => set(route.plugin, []),
          }),
        );
      }
      return () => clearTimeout(timer);
    });
  }
}
