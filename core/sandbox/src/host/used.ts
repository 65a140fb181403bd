/** Host side: what a frame may ask for is what its plugin uses, by the names it chose; anything else is refused. */
import { map, type Observable } from 'rxjs';
import type { Init } from '../init.ts';
import type { Served } from '../peer.ts';
import { WireError } from '../wire-error.ts';

type Uses = Readonly<Record<string, unknown>>;
type Fn = (input?: unknown, options?: { signal: AbortSignal }) => unknown;
interface PointEntry {
  readonly id: string;
  readonly plugin: string;
  readonly data: unknown;
  run?(context: unknown): Promise<void>;
}
interface Found {
  readonly form: Init['uses'][string];
  readonly key: string;
  readonly member: string;
}

export const notUsed = (target: string): WireError =>
  new WireError('FW2007', `A frame asked for "${target}", which its plugin does not use.`);
/** Own keys only: a frame chooses these names. */
const own = (object: unknown, key: string): unknown =>
  typeof object === 'object' && object !== null && Object.hasOwn(object, key) ? (object as Uses)[key] : undefined;

export const served = (uses: Uses, forms: Init['uses'], rest: Served): Served => {
  const entries = new Map<string, readonly PointEntry[]>();
  const find = (target: string): Found | undefined => {
    const [area = '', key = '', member = ''] = target.split('/');
    const form = area === 'uses' && Object.hasOwn(forms, key) ? forms[key] : undefined;
    return form && { form, key, member };
  };
  const method = ({ key, member }: Found, target: string): ((...given: unknown[]) => unknown) => {
    const found = own(uses[key], member);
    if (typeof found !== 'function') throw notUsed(target);
    return found as (...given: unknown[]) => unknown;
  };
  return {
    call(target, input, signal) {
      const found = find(target);
      if (!found) return rest.call(target, input, signal);
      const { form, key, member } = found;
      if (form.kind === 'command') return (uses[key] as Fn)(input, { signal });
      if (form.kind === 'point' && member === 'run') return run(entries.get(key) ?? [], input);
      if (form.kind !== 'named' || member !== 'run') return method(found, target)(input, { signal });
      const { id, input: given } = input as { id: string; input: unknown };
      return method(found, target)(id, given, { signal });
    },
    open(target, input) {
      const found = find(target);
      if (!found) return rest.open(target, input);
      const { form, key } = found;
      if (form.kind === 'event' || form.kind === 'state') return facts(uses[key] as Observable<unknown>);
      if (form.kind === 'point') {
        return (uses[key] as (context: unknown) => Observable<readonly PointEntry[]>)(input).pipe(listed(entries, key));
      }
      const stream = method(found, target)(input) as Observable<unknown>;
      return form.kind === 'named' ? facts(stream) : stream;
    },
    adds: (target) => adds(find(target)),
  };
};

/** A named topic may be an event, and an event that is lost is lost. */
const adds = ({ form, member }: Partial<Found> = {}): boolean =>
  form?.kind === 'event' ||
  form?.kind === 'named' ||
  (form?.kind === 'service' && form.members[member ?? ''] === 'add');

const run = (entries: readonly PointEntry[], input: unknown): Promise<void> => {
  const { plugin, id, context } = input as { plugin: string; id: string; context: unknown };
  const entry = entries.find((one) => one.plugin === plugin && one.id === id);
  if (!entry?.run) throw notUsed(`${plugin}/${id}`);
  return entry.run(context);
};

/** A stamp's time and id are made when read; what crosses has them. */
const facts = (stream: Observable<unknown>): Observable<unknown> =>
  stream.pipe(
    map((fact) => {
      if (fact === undefined) return undefined;
      const { data, source, time, id } = fact as { data: unknown; source: string; time: number; id: string };
      return { data, source, time, id };
    }),
  );

const listed = (entries: Map<string, readonly PointEntry[]>, key: string) =>
  map((list: readonly PointEntry[]) => {
    entries.set(key, list);
    return list.map((entry) => ({ id: entry.id, plugin: entry.plugin, data: entry.data, runs: 'run' in entry }));
  });
