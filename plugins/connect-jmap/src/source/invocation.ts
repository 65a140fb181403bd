/** Method calls of JMAP, RFC 8620 §3, and what came back for them. */
import { isObject, type Check } from './check.ts';
import { JmapError } from './jmap-error.ts';

export type Args = Readonly<Record<string, unknown>>;
export interface Invocation<T> {
  readonly method: string;
  readonly args: Args;
  readonly check: Check<T>;
}
export const invoke = <T>(method: string, args: Args, check: Check<T>): Invocation<T> => ({ method, args, check });

/** A result reference to a call of the same bundle: `'#ids': ref(0, '/ids')`. */
class Reference {
  readonly call: number;
  readonly path: string;
  constructor(call: number, path: string) {
    this.call = call;
    this.path = path;
  }
}
export const ref = (call: number, path: string): Reference => new Reference(call, path);

/** Calls that go out together and may refer to each other. */
export type Bundle = readonly Invocation<unknown>[];
export type Answers<B extends Bundle> = { -readonly [K in keyof B]: B[K] extends Invocation<infer T> ? T : never };
type Wire = [method: string, args: Record<string, unknown>, id: string];

/** `prefix` keeps the call ids of bundles apart that share a request. */
export const toWire = (bundle: Bundle, prefix: string): Wire[] =>
  bundle.map(({ method, args }, index) => [
    method,
    Object.fromEntries(
      Object.entries(args).map(([key, value]) => [
        key,
        value instanceof Reference
          ? { resultOf: `${prefix}.${value.call}`, name: bundle[value.call]?.method, path: value.path }
          : value,
      ]),
    ),
    `${prefix}.${index}`,
  ]);

const said = (args: unknown, key: string): string | undefined =>
  isObject(args) && typeof args[key] === 'string' ? args[key] : undefined;

/** Throws the first error among them: calls that referred to it have failed too. */
export const fromWire = <B extends Bundle>(bundle: B, prefix: string, responses: readonly unknown[]): Answers<B> => {
  const all = responses.filter((one): one is unknown[] => Array.isArray(one) && one.length >= 3);
  const answers = bundle.map(({ method, check }, index) => {
    // A method may answer more than once under one id (RFC 8621 §7.5: EmailSubmission/set, then Email/set).
    const mine = all.filter((one) => one[2] === `${prefix}.${index}`);
    const error = mine.find((one) => one[0] === 'error')?.[1];
    const answer = mine.find((one) => one[0] === method)?.[1];
    if (answer !== undefined) return check(answer, method);
    if (error === undefined) throw new JmapError('FW6003', `The server left ${method} without an answer.`);
    const type = said(error, 'type') ?? 'serverFail';
    throw new JmapError('FW6005', `${method}: ${type}${describe(said(error, 'description'))}`, { type });
  });
  return answers as Answers<B>;
};
const describe = (description: string | undefined): string => (description ? ` (${description})` : '');
