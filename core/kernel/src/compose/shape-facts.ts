/** Shapes without their schemas: what a host needs of them at run time. */
import { z } from 'zod';
import type { ShapeFacts } from '../lock.ts';

const common = {
  needs: z.string().optional(),
  errors: z.array(z.string()).optional(),
  timeout: z.union([z.number(), z.literal('none')]).optional(),
};
const member = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('call'), ...common }),
  z.object({
    kind: z.literal('stream'),
    needs: common.needs,
    errors: common.errors,
    items: z.enum(['replace', 'add']).optional(),
  }),
]);
const topic = {
  needs: common.needs,
  privacy: z.enum(['public', 'personal', 'secret']).optional(),
  crossTab: z.boolean().optional(),
};
const need = z.enum(['required', 'optional']).optional();

/** Drops what it does not name, schemas above all. */
export const shapeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('event'), ...topic }),
  z.object({ kind: z.literal('state'), ...topic, parts: z.boolean().optional() }),
  z.object({ kind: z.literal('command'), ...common }),
  z.object({
    kind: z.literal('service'),
    members: z.record(z.string(), member),
    by: z.string().optional(),
    keys: z.string().optional(),
  }),
  z.object({
    kind: z.literal('point'),
    view: need,
    command: need,
    names: z.array(z.string()).optional(),
  }),
  z.object({ kind: z.literal('settings') }),
]);

/** `undefined` when this is no shape. */
export function readShape(value: unknown): ShapeFacts | undefined {
  const result = shapeSchema.safeParse(value);
  return result.success ? (withoutUndefined(result.data) as ShapeFacts) : undefined;
}

const withoutUndefined = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Whether more than one plugin may provide it. */
export const allowsMany = (shape: ShapeFacts): boolean =>
  (shape.kind === 'service' && shape.by !== undefined && shape.keys !== undefined) ||
  (shape.kind === 'state' && shape.parts === true);

export const memberNames = (shape: ShapeFacts): readonly string[] => Object.keys(shape.members ?? {});
