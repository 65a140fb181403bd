/** What a plugin or a view gets: each thing it uses under the name it chose, and the context that all have. */
import type { PluginContext } from './api/plugin.ts';
import type { Id } from './api/shapes.ts';
import type { Core } from './core.ts';
import { FachwerkError } from './error.ts';
import { live } from './live.ts';
import type { InstalledPlugin, UseFacts } from './lock.ts';
import type { Scope } from './scope.ts';

type Options = { readonly signal?: AbortSignal } | undefined;

export class Uses {
  readonly #core: Core;
  constructor(core: Core) {
    this.#core = core;
  }

  /** `inView`: what is asked for by a view waits, when it can, until the first view can be used. */
  of(plugin: InstalledPlugin, scope: Scope, inView: boolean): Readonly<Record<string, unknown>> {
    const uses: Record<string, unknown> = {};
    for (const [key, point] of Object.entries(plugin.opens)) uses[key] = this.#core.points.opened(point, scope, inView);
    for (const [key, use] of Object.entries(plugin.uses)) uses[key] = this.#one(use, scope);
    return uses;
  }

  #one(use: UseFacts, scope: Scope): unknown {
    if (use.namedBy) return this.#core.points.named(use.id, scope);
    if (!(use.id in this.#core.options.lock.providers)) return undefined;
    const shape = this.#core.options.lock.shapes[use.id];
    if (shape?.kind === 'command') return this.command(use.id, scope);
    if (shape?.kind === 'service') return this.#client(use, scope);
    return this.topic(use.id, scope);
  }

  command(id: Id, scope: Scope): (input?: unknown, options?: Options) => Promise<unknown> {
    const facts = this.#shape(id);
    return (input, options) => this.#core.calls.call(scope, { id, facts }, input, options?.signal);
  }

  topic(id: Id, scope: Scope): unknown {
    const { needs } = this.#shape(id);
    if (needs === undefined) return this.#core.bus.stream(id, scope);
    const { permissions } = this.#core;
    return this.#core.bus.stream(id, scope, {
      refused: () => permissions.refused(scope.plugin, needs, id),
      hold: (end) => permissions.hold(scope.plugin, needs, id, end),
    });
  }

  #client({ id, members: used }: UseFacts, scope: Scope): Readonly<Record<string, unknown>> {
    const { calls } = this.#core;
    const { members = {}, keys } = this.#shape(id);
    const several = calls.routes.providers(id).length > 1;
    const client: Record<string, unknown> = {};
    for (const member of used ?? Object.keys(members)) {
      const facts = members[member];
      if (!facts) continue;
      if (facts.kind === 'call') {
        client[member] = (input?: unknown, options?: Options) =>
          calls.call(scope, { id, member, facts }, input, options?.signal);
      } else if (member === keys && several) client[member] = () => calls.routes.joined(scope, id);
      else client[member] = (input?: unknown) => calls.stream(scope, id, member, input);
    }
    return Object.freeze(client);
  }

  #shape(id: Id) {
    const shape = this.#core.options.lock.shapes[id];
    if (!shape) throw new FachwerkError('FW1203', `Nobody defined "${id}".`);
    return shape;
  }

  context(plugin: InstalledPlugin, scope: Scope): PluginContext {
    const { options } = this.#core;
    const messages = options.messages(plugin.id);
    return Object.freeze({
      plugin: Object.freeze({ id: plugin.id, version: plugin.version, tier: plugin.tier }),
      locale: live(scope, 'locale', options.locale),
      signal: scope.signal,
      settings: live(scope, 'settings', options.settings(plugin.id)),
      text: (key: string, args?: Readonly<Record<string, string | number | Date>>) => messages.text(key, args),
      own: <T extends Disposable | AsyncDisposable | (() => void | Promise<void>)>(thing: T): T => {
        scope.add(() => endOf(thing));
        return thing;
      },
      log: (level: 'debug' | 'info' | 'warn' | 'error', message: string, facts?: Readonly<Record<string, unknown>>) =>
        options.log?.(level, plugin.id, message, facts),
    });
  }
}

const endOf = (thing: Disposable | AsyncDisposable | (() => unknown)): unknown => {
  if (typeof thing === 'function') return thing();
  return Symbol.asyncDispose in thing ? thing[Symbol.asyncDispose]() : thing[Symbol.dispose]();
};
