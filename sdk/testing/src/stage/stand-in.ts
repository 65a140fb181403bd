/** Stands for whoever provides an id, made of nothing but its shape: every call answers, every stream and state has a value. */
import type { BorderShape, ShapeFacts } from '@fachwerk/kernel';
import { concat, delay, NEVER, of, type Observable } from 'rxjs';
import type { Fake } from '../workplace/fake.ts';
import { sampleOf } from './sample.ts';

/** What a page knows of a shape: what a host needs of it, and its schemas as data. */
export interface StageShape {
  readonly facts: ShapeFacts;
  readonly schema: BorderShape;
}

export function standIn(id: string, { facts, schema }: StageShape): Fake {
  if (facts.kind === 'service') return { id, provided: service(facts, schema) };
  if (facts.kind === 'command') return { id, provided: () => sampleOf(schema.output) };
  return { id, provided: facts.kind === 'event' ? soon(sampleOf(schema.data)) : lasting(sampleOf(schema.data)) };
}

function service({ members = {} }: ShapeFacts, schema: BorderShape): Record<string, unknown> {
  const one = (name: string): unknown => sampleOf(schema.members?.[name]?.output, name);
  return Object.fromEntries(
    Object.entries(members).map(([name, { kind, items }]) => {
      if (kind === 'call') return [name, () => one(name)];
      return [name, () => (items === 'add' ? soon(one(name)) : lasting(one(name)))];
    }),
  );
}

/** A stream of which each item stands for all before it does not complete. */
const lasting = (value: unknown): Observable<unknown> => concat(of(value), NEVER);
/** After those who listen have had time to. */
const soon = (value: unknown): Observable<unknown> => concat(of(value).pipe(delay(50)), NEVER);
