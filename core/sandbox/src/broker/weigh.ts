/**
 * Reads what came out of a frame before anything else does: how much it is, and whether it is plain data. The walk has
 * bounds of its own, so it ends early with whatever is too much.
 */

/** As it lies in memory: 8 bytes for each value, 2 for each character of a text or a key. */
export const LIMIT = 1_000_000;
const DEEPEST = 64;
/** Names that reach a prototype when somebody copies them carelessly. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

export type Weighed =
  /** `special`: it holds a Blob or an `undefined`, so is not JSON as it stands. */
  | { readonly ok: true; readonly size: number; readonly special: boolean }
  | { readonly ok: false; readonly problem: 'size' | 'depth' | 'kind' | 'key'; readonly what: string };

const wrong = (problem: 'size' | 'depth' | 'kind' | 'key', what: string): Weighed => ({ ok: false, problem, what });
const tooMuch = wrong('size', 'more than 1 MB');
const isBlob = (value: object): boolean => typeof Blob !== 'undefined' && value instanceof Blob;

class Walk {
  size = 0;
  special = false;
  readonly #values: unknown[] = [];
  readonly #depths: number[] = [];

  run(value: unknown): Weighed {
    this.#values.push(value);
    this.#depths.push(0);
    while (this.#values.length > 0) {
      const problem = this.#visit(this.#values.pop(), this.#depths.pop() as number);
      if (problem) return problem;
      if (this.size > LIMIT) return tooMuch;
    }
    return { ok: true, size: this.size, special: this.special };
  }

  #visit(value: unknown, depth: number): Weighed | undefined {
    this.size += 8;
    if (typeof value === 'string') this.size += value.length * 2;
    else if (value === undefined) this.special = true;
    else if (typeof value === 'bigint') return wrong('kind', 'BigInt');
    else if (typeof value === 'object' && value !== null) return this.#object(value, depth);
    return undefined;
  }

  #object(value: object, depth: number): Weighed | undefined {
    if (depth >= DEEPEST) return wrong('depth', `deeper than ${DEEPEST}, or a circle`);
    const prototype: unknown = Object.getPrototypeOf(value);
    if (Array.isArray(value)) return this.#array(value, depth);
    if (prototype === Object.prototype || prototype === null) return this.#record(value, depth);
    if (!isBlob(value)) return wrong('kind', Object.prototype.toString.call(value).slice(8, -1));
    this.special = true;
    return undefined;
  }

  #array(value: readonly unknown[], depth: number): Weighed | undefined {
    // Each element costs at least 8: a long array need not be looked at. One with holes or names has other keys.
    if (value.length * 8 > LIMIT) return tooMuch;
    if (Object.keys(value).length !== value.length) return wrong('kind', 'an array with holes or names');
    for (const inner of value) this.#add(inner, depth);
    return undefined;
  }

  #record(value: object, depth: number): Weighed | undefined {
    for (const key of Object.keys(value)) {
      if (FORBIDDEN.has(key)) return wrong('key', key);
      this.size += key.length * 2;
      if (this.size > LIMIT) return tooMuch;
      this.#add((value as Readonly<Record<string, unknown>>)[key], depth);
    }
    return undefined;
  }

  #add(inner: unknown, depth: number): void {
    this.#values.push(inner);
    this.#depths.push(depth + 1);
  }
}

export const weigh = (value: unknown): Weighed => new Walk().run(value);
