/** Calls and streams from one plugin to another: who serves it, may it be called, until when, and what an error means. */
import type { Observable } from 'rxjs';
import type { Id } from './api/shapes.ts';
import type { Caller } from './api/plugin.ts';
import { frozen } from './bus.ts';
import type { Core } from './core.ts';
import { FachwerkError, ListedError, codeOf, isExpected } from './error.ts';
import type { MemberFacts, ShapeFacts } from './lock.ts';
import { Owned } from './owned.ts';
import { Routes, type Route } from './routes.ts';
import type { Scope } from './scope.ts';
import { Serving, type Served } from './serving.ts';

const DEADLINE = 10_000;
interface Target {
  readonly id: Id;
  /** Absent: a command. */
  readonly member?: string;
  readonly facts: MemberFacts | ShapeFacts;
}
const named = ({ id, member }: Target): string => (member === undefined ? id : `${id} ${member}`);

export class Calls {
  readonly #core: Core;
  readonly routes: Routes;

  constructor(core: Core) {
    this.#core = core;
    this.routes = new Routes(core, (id, member, provider) => this.#ask(core.root, id, member, undefined, provider));
  }

  call(scope: Scope, target: Target, input: unknown, signal?: AbortSignal): Promise<unknown> {
    // Who has ended waits for no answer any more: that there is none is not an error that nobody handled.
    const forget = (): void => void answer.catch(() => undefined);
    const answer: Promise<unknown> = this.#carry(scope, target, input, { signal, forget });
    return answer;
  }

  async #carry(
    scope: Scope,
    target: Target,
    input: unknown,
    { signal, forget }: { signal: AbortSignal | undefined; forget: () => void },
  ): Promise<unknown> {
    if (scope.over.aborted) throw new FachwerkError('FW1009', `${scope.label} has ended and calls nothing more.`);
    this.#permitted(scope, target);
    signal?.throwIfAborted();
    const route = await this.routes.of(target.id, input);
    const served = await this.#served(target, route);
    const { scope: provider } = await this.#core.lifecycle.run(route.plugin);
    const ends = [scope.over, provider.signal, ...(signal ? [signal] : [])];
    const deadline = deadlineOf(target, route.plugin);
    const ended = AbortSignal.any([...ends, deadline.signal]);
    ended.throwIfAborted();
    try {
      const { strict } = this.#core.options;
      const answer = Promise.resolve(served(strict ? frozen(input) : input, this.#caller(scope, ended)));
      const result = await Promise.race([answer, rejected(ended, provider)]);
      // A handler may answer an end with something; who ended it waits for nothing, as across a border.
      signal?.throwIfAborted();
      return strict ? frozen(result) : result;
    } catch (error) {
      if (scope.over.aborted) forget();
      throw this.#meaning(error, target, provider, ended);
    } finally {
      deadline.clear();
    }
  }

  /** A stream of a service. Of `replace` items it is subscribed again when its provider comes back. */
  stream(scope: Scope, id: Id, member: string, input: unknown): Observable<unknown> {
    return this.#ask(scope, id, member, input);
  }

  #ask(scope: Scope, id: Id, member: string, input: unknown, fixed?: Route): Observable<unknown> {
    const facts = this.#core.options.lock.shapes[id]?.members?.[member] ?? { kind: 'stream' };
    const target: Target = { id, member, facts };
    return new Owned(scope, named(target), (subscriber) => {
      const serving = new Serving(subscriber, {
        about: named(target),
        replace: facts.items !== 'add',
        provider: async () => {
          this.#permitted(scope, target);
          const route = fixed ?? (await this.routes.of(id, input));
          const served = await this.#served(target, route);
          return { served, scope: (await this.#core.lifecycle.run(route.plugin)).scope };
        },
        open: (served, ended) => served(input, this.#caller(scope, ended)) as Observable<unknown>,
        prepare: this.#core.options.strict ? frozen : (item) => item,
        meaning: (error, provider, ended) => this.#meaning(error, target, provider, ended),
      });
      const forget = this.#core.permissions.hold(scope.plugin, facts.needs, named(target), (refusal) =>
        subscriber.error(refusal),
      );
      return () => {
        forget();
        serving.leave();
      };
    });
  }

  #permitted(scope: Scope, target: Target): void {
    const { needs } = target.facts;
    if (needs === undefined || scope === this.#core.root) return;
    const refused = this.#core.permissions.refused(scope.plugin, needs, named(target));
    if (refused) throw refused;
  }

  async #served(target: Target, route: Route): Promise<Served> {
    const given = await this.#core.lifecycle.service(target.id, route);
    const served =
      target.member === undefined ? given : (given as Record<string, unknown> | undefined)?.[target.member];
    if (typeof served !== 'function') {
      const error = new FachwerkError('FW1303', `"${route.plugin}" promised ${named(target)} and does not give it.`);
      this.#core.root.report(`call ${named(target)}`, 'FW1303', error);
      throw error;
    }
    return served.bind(given) as Served;
  }

  #caller(scope: Scope, signal: AbortSignal): Caller<string> {
    return {
      source: scope.plugin,
      signal,
      granted: (permission) => this.#core.permissions.has(scope.plugin, permission),
      failure: (code, message = code, data) => new ListedError(code, message, { data }),
    };
  }

  /** What a caller is told: a listed code, an end, or that the provider failed, which then counts against the provider. */
  #meaning(error: unknown, target: Target, provider: Scope, ended: AbortSignal): unknown {
    if (provider.ended) return gone(provider, target);
    if (ended.aborted && error === ended.reason) return error;
    const code = codeOf(error);
    if (code !== undefined && target.facts.errors?.includes(code)) {
      return new ListedError(code, messageOf(error), { data: (error as { data?: unknown }).data });
    }
    if (isExpected(error) && !(error instanceof ListedError)) return error;
    provider.report(`call ${named(target)}`, 'FW1301', error);
    return new FachwerkError('FW1301', `"${provider.plugin}" failed in ${named(target)}: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const gone = ({ plugin }: Scope, target: Target): FachwerkError =>
  new FachwerkError('FW1304', `"${plugin}", which serves ${named(target)}, has ended.`);

const rejected = (ended: AbortSignal, provider: Scope): Promise<never> =>
  new Promise((_, reject) => {
    const end = (): void => reject(provider.ended ? provider.signal.reason : ended.reason);
    if (ended.aborted) end();
    else ended.addEventListener('abort', end, { once: true });
  });

const deadlineOf = (target: Target, plugin: string): { signal: AbortSignal; clear(): void } => {
  const controller = new AbortController();
  const { timeout = DEADLINE } = target.facts;
  if (timeout === 'none') return { signal: controller.signal, clear: () => {} };
  const late = new FachwerkError('FW1306', `"${plugin}" did not answer ${named(target)} within ${timeout} ms.`);
  const timer = setTimeout(() => controller.abort(late), timeout);
  return { signal: controller.signal, clear: () => clearTimeout(timer) };
};
