import { Validator, type Schema } from '@cfworker/json-schema';
import { mail } from '@fachwerk/model/mail/schema';
import { host } from '@fachwerk/model/host/schema';
import { notifications } from '@fachwerk/model/notifications/schema';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sampleOf } from './sample.ts';

const schemaOf = (shape: z.ZodType): Schema => {
  const { $schema: _dialect, ...json } = z.toJSONSchema(shape, { unrepresentable: 'any', io: 'input' });
  return json as Schema;
};
type Parts = { readonly [part: string]: unknown };
const isSchema = (value: unknown): value is z.ZodType => value instanceof z.core.$ZodType;
/** Bytes and nothing have no JSON; what holds them cannot be held against a schema. */
const isData = (schema: Schema): boolean => !JSON.stringify(schema).includes('x-fachwerk');
const partsOf = (shape: Parts, at = ''): [string, z.ZodType][] =>
  Object.entries(shape).flatMap(([part, value]): [string, z.ZodType][] =>
    isSchema(value)
      ? [[`${at}${part}`, value]]
      : typeof value === 'object' && value !== null
        ? partsOf(value as Parts, `${at}${part}.`)
        : [],
  );

describe('the sample of every shape of the model fits it', () => {
  const all = Object.entries({ ...host, ...mail, ...notifications }).flatMap(([id, shape]) =>
    partsOf(shape as unknown as Parts, `${id} `),
  );
  const data = all.map(([name, shape]) => [name, schemaOf(shape)] as const).filter(([, schema]) => isData(schema));
  test('there are some', () => expect(data.length).toBeGreaterThan(60));
  test.for(data)('%s', ([, schema]) => {
    // A shape that takes nothing is fit by nothing.
    const value = JSON.parse(JSON.stringify(sampleOf(schema) ?? null)) as unknown;
    const { errors } = new Validator(schema, '2020-12').validate(value);
    expect(errors).toEqual([]);
  });
});

test('texts are named after where they stand, and items of a list are told apart', () => {
  const schema = schemaOf(z.array(z.object({ title: z.string(), n: z.int().min(5), at: z.iso.date() })));
  expect(sampleOf(schema)).toEqual([
    { title: 'title1', n: 5, at: '2026-11-24' },
    { title: 'title2', n: 5, at: '2026-11-24' },
  ]);
});

test('a schema that names itself has an end', () => {
  interface Tree {
    readonly children?: readonly Tree[] | undefined;
  }
  const tree: z.ZodType<Tree> = z.lazy(() => z.object({ children: z.array(tree).optional() }));
  expect(JSON.stringify(sampleOf(schemaOf(tree))).length).toBeLessThan(5000);
});
