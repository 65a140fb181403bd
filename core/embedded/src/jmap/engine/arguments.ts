import { idOrReference, type Check } from './checks.ts';
import { invalidArguments } from './failures.ts';
import type { JsonObject } from './json.ts';

export type ArgumentChecks = Record<string, Check>;

/** RFC 8620 §3.6.2: an argument of the wrong type, a missing or an unknown one is `invalidArguments`. */
export function checkArguments(args: JsonObject, known: ArgumentChecks, required: readonly string[] = []): void {
  checkOwnArguments(args, { ...known, accountId: idOrReference }, ['accountId', ...required]);
}

/** The same for methods that belong to no account. */
export function checkOwnArguments(args: JsonObject, known: ArgumentChecks, required: readonly string[] = []): void {
  for (const name of required) {
    if (!Object.hasOwn(args, name)) throw invalidArguments(`The argument "${name}" is missing.`);
  }
  for (const [name, value] of Object.entries(args)) {
    const check = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!check) throw invalidArguments(`There is no argument "${name}".`);
    if (!check(value)) throw invalidArguments(`The argument "${name}" has the wrong type.`);
  }
}
