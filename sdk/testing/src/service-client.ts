/**
 * A provider's service as its consumer has it, without a host: everything that crosses is cloned and held against the
 * service's shape, so that what works here works across a frame's border too.
 */
import type { StandardSchemaV1 as Schema } from '@standard-schema/spec';
import type { Caller, Client, ServiceName, ServiceShape, Shape } from '@fachwerk/sdk';
import { map, type Observable } from 'rxjs';
import { failure } from './failure.ts';

type MembersOf<N> = N extends ServiceName<infer M> ? M : never;
type Handler = (input: unknown, call: Caller<string>) => unknown;
interface MemberShape {
  readonly kind: 'call' | 'stream';
  readonly input: Schema;
  readonly output?: Schema;
  readonly item?: Schema;
}

/** A provider as its consumer has it, without a host; inputs and answers are held against the shapes. */
export function serviceClient<N extends { readonly id: string }>(
  name: N,
  shapes: Readonly<Record<string, Shape>>,
  provider: Readonly<Record<string, unknown>>,
): Client<MembersOf<N>> {
  const shape = shapes[name.id] as ServiceShape<Record<string, MemberShape>> | undefined;
  if (!shape) throw new Error(`No shape has the id ${name.id}.`);
  const members = Object.entries(shape.members).map(([member, one]) => {
    const handler = provider[member] as Handler | undefined;
    if (!handler) throw new Error(`The provider of ${name.id} lacks ${member}.`);
    return [member, one.kind === 'call' ? asCall(handler, one, member) : asStream(handler, one, member)];
  });
  return Object.fromEntries(members) as Client<MembersOf<N>>;
}

const caller = (signal: AbortSignal): Caller<string> => ({ source: 'test', signal, granted: () => true, failure });

const asCall = (handler: Handler, shape: MemberShape, member: string) => {
  return async (input: unknown, { signal = new AbortController().signal }: { signal?: AbortSignal } = {}) => {
    await check(shape.input, input, `input of ${member}`);
    const output = await handler(structuredClone(input), caller(signal));
    if (shape.output) await check(shape.output, output, `answer of ${member}`);
    return structuredClone(output);
  };
};
const asStream = (handler: Handler, shape: MemberShape, member: string) => {
  return (input: unknown): Observable<unknown> => {
    const left = new AbortController();
    const stream = handler(structuredClone(input), caller(left.signal)) as Observable<unknown>;
    return stream.pipe(
      map((item) => {
        if (shape.item) checkNow(shape.item, item, `item of ${member}`);
        return structuredClone(item);
      }),
    );
  };
};

const check = async (schema: Schema, value: unknown, what: string): Promise<void> =>
  judge(await schema['~standard'].validate(value), what);
const checkNow = (schema: Schema, value: unknown, what: string): void => {
  const result = schema['~standard'].validate(value);
  if (result instanceof Promise) throw new Error(`The schema for the ${what} cannot be checked at once.`);
  judge(result, what);
};
const judge = ({ issues }: Schema.Result<unknown>, what: string): void => {
  if (!issues) return;
  const told = issues.map(({ message, path }) => `${path?.map(String).join('/') ?? ''}: ${message}`);
  throw new Error(`The ${what} does not fit its shape. ${told.join('; ')}`);
};
