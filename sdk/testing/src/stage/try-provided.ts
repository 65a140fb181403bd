/** What a plugin provides, called as a stranger would, with samples of its own shapes. */
import type { MemberFacts } from '@fachwerk/kernel';
import { Validator, type Schema } from '@cfworker/json-schema';
import { firstValueFrom, map, of, timeout, type Observable } from 'rxjs';
import { sampleOf } from './sample.ts';
import type { StageShape } from './stand-in.ts';

/** What came of one call or stream. */
export interface Tried {
  readonly id: string;
  readonly member?: string;
  /** `silent`: nothing came in time, which a stream or a topic may do. */
  readonly result: 'fits' | 'listed' | 'silent' | 'unlisted' | 'wrong' | 'late';
  readonly why?: string;
}

const CALL = 3000;
const STREAM = 1000;
type Outcome = Pick<Tried, 'result' | 'why'>;

export async function tryProvided(
  ids: readonly string[],
  shapes: Readonly<Record<string, StageShape>>,
  uses: (id: string) => unknown,
): Promise<readonly Tried[]> {
  const all = ids.flatMap((id) => {
    const shape = shapes[id];
    return shape ? [tryOne(id, shape, uses(id))] : [];
  });
  return (await Promise.all(all)).flat();
}

async function tryOne(id: string, { facts, schema }: StageShape, thing: unknown): Promise<readonly Tried[]> {
  if (facts.kind === 'command') return [{ id, ...(await tryCall(facts, schema, thing)) }];
  if (facts.kind !== 'service') return [{ id, ...(await tryStream(topic(thing), schema.data, facts.errors)) }];
  const members = Object.entries(facts.members ?? {}).map(async ([member, about]) => {
    const made = (thing as Readonly<Record<string, unknown>>)[member];
    const { input, output } = schema.members?.[member] ?? {};
    const outcome =
      about.kind === 'call'
        ? await tryCall(about, { input, output }, made)
        : await tryStream(
            () => (made as (given: unknown) => Observable<unknown>)(sampleOf(input)),
            output,
            about.errors,
          );
    return { id, member, ...outcome };
  });
  return Promise.all(members);
}

const topic = (thing: unknown) => () =>
  (thing as Observable<{ data: unknown } | undefined>).pipe(map((fact) => fact?.data));

async function tryCall(
  { errors, timeout: limit }: Pick<MemberFacts, 'errors' | 'timeout'>,
  { input, output }: { input?: unknown; output?: unknown },
  made: unknown,
): Promise<Outcome> {
  const end = AbortSignal.timeout(CALL);
  try {
    return judge(
      output,
      await (made as (given: unknown, options: object) => Promise<unknown>)(sampleOf(input), { signal: end }),
    );
  } catch (error) {
    if (!end.aborted) return judgeError(error, errors);
    return limit === 'none' ? { result: 'silent' } : { result: 'late', why: `no answer within ${CALL} ms` };
  }
}

async function tryStream(
  open: () => Observable<unknown>,
  schema: unknown,
  errors: readonly string[] | undefined,
): Promise<Outcome> {
  try {
    const first = await firstValueFrom(
      open().pipe(
        map((item) => ({ item })),
        timeout({ first: STREAM, with: () => of(undefined) }),
      ),
      { defaultValue: undefined },
    );
    return first?.item === undefined ? { result: 'silent' } : judge(schema, first.item);
  } catch (error) {
    return judgeError(error, errors);
  }
}

function judgeError(error: unknown, errors: readonly string[] = []): Outcome {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && errors.includes(code)) return { result: 'listed' };
  return { result: 'unlisted', why: typeof code === 'string' ? `${code}: ${String(message)}` : String(error) };
}

/** Bytes and nothing have no JSON: they are what they are, or `undefined`. */
function judge(schema: unknown, value: unknown): Outcome {
  const special = (schema as { 'x-fachwerk'?: string } | undefined)?.['x-fachwerk'];
  if (special === 'nothing')
    return value === undefined || value === null
      ? { result: 'fits' }
      : { result: 'wrong', why: 'it answers something' };
  if (special === 'blob' || schema === undefined) return { result: 'fits' };
  if (value === undefined) return { result: 'wrong', why: 'it answers nothing' };
  const { valid, errors } = new Validator(schema as Schema, '2020-12', false).validate(
    JSON.parse(JSON.stringify(value)),
  );
  const deepest = errors.toSorted((a, b) => b.instanceLocation.length - a.instanceLocation.length)[0];
  return valid
    ? { result: 'fits' }
    : { result: 'wrong', why: `${deepest?.instanceLocation ?? '#'}: ${deepest?.error ?? 'does not fit'}` };
}
