import { Call, type Method, type Person } from './call.ts';
import { MethodError } from './failures.ts';
import { record, type JsonObject } from './json.ts';
import type { Limits } from './limits.ts';
import { withResolvedReferences, type Answer } from './references.ts';
import type { Invocation, JmapRequest } from './request.ts';
import type { Store } from './store.ts';

export interface RegisteredMethod {
  capability: string;
  run: Method;
}

export type Methods = ReadonlyMap<string, RegisteredMethod>;

interface Asked {
  request: JmapRequest;
  person: Person;
  sessionState: string;
}

/** Runs requests: each call whole or not at all, all of them on the disk before the answer. */
export class Dispatcher {
  readonly #store: Store;
  readonly #methods: Methods;
  readonly #limits: Limits;
  readonly #report: (method: string, error: unknown) => void;

  constructor(parts: {
    store: Store;
    methods: Methods;
    limits: Limits;
    report: (method: string, error: unknown) => void;
  }) {
    this.#store = parts.store;
    this.#methods = parts.methods;
    this.#limits = parts.limits;
    this.#report = parts.report;
  }

  run(asked: Asked): JsonObject {
    const created = new Map(Object.entries(asked.request.createdIds ?? {}));
    const answers = this.#commit(() => this.#answers(asked, created));
    return {
      methodResponses: answers,
      sessionState: asked.sessionState,
      ...(asked.request.createdIds && { createdIds: record(created) }),
    };
  }

  #commit<T>(work: () => T): T {
    try {
      return this.#store.database.atomic(work);
    } catch (error) {
      this.#store.results.clear();
      this.#store.changes.takeTouched();
      throw error;
    }
  }

  #answers(asked: Asked, created: Map<string, string>): Answer[] {
    const answers: Answer[] = [];
    const using = new Set(asked.request.using);
    const context = { store: this.#store, person: asked.person, limits: this.#limits, created };
    for (const [name, args, callId] of asked.request.calls) {
      const call = new Call(context);
      answers.push(this.#answer([name, args, callId], { call, using, answers }));
      for (const [implied, impliedArgs] of call.implicit) {
        answers.push(
          this.#answer([implied, impliedArgs, callId], { call: new Call(context), using, answers, implied: true }),
        );
      }
    }
    return answers;
  }

  #answer(
    [name, args, callId]: Invocation,
    at: { call: Call; using: ReadonlySet<string>; answers: Answer[]; implied?: boolean },
  ): Answer {
    const before = new Map(at.call.created);
    try {
      const method = this.#methods.get(name);
      const usable = method && (at.implied === true || at.using.has(method.capability));
      if (!usable) throw new MethodError('unknownMethod');
      const resolved = withResolvedReferences(args, at.answers);
      return [name, this.#store.database.atomic(() => method.run(resolved, at.call)), callId];
    } catch (error) {
      at.call.implicit.length = 0;
      // What was made is not there any more: nothing may refer to it.
      at.call.created.clear();
      for (const [key, id] of before) at.call.created.set(key, id);
      if (error instanceof MethodError) return ['error', error.toJson(), callId];
      this.#report(name, error);
      const failure = new MethodError('serverFail', 'Nothing of this call was done. The log of the server says why.');
      return ['error', failure.toJson(), callId];
    }
  }
}
