/** Documents that several people write at once: a Yjs document and what is said about it. Experimental. */
import { call, command, nothing, service, shapes, stream } from '@fachwerk/sdk';
import { z } from 'zod';
import { Ref } from './ref.schema.ts';
import { byAccount, store } from './store.schema.ts';

const Document = z.object({
  id: z.string().optional(),
  title: z.string(),
  kind: z.enum(['text', 'note', 'board']),
  updated: z.string().optional(),
  updatedBy: z.string().optional(),
  myRights: z.object({ mayRead: z.boolean(), mayWrite: z.boolean(), mayShare: z.boolean() }).optional(),
  about: Ref.nullable().optional(),
});
const Filter = z.object({ text: z.string().optional(), kind: z.string().optional() });
/** An update of Yjs (`Y.encodeStateAsUpdate`), base64. */
const Update = z.string();
const at = z.object({ account: z.string(), id: z.string() });
const errors = ['accountNotFound', 'notFound', 'unreachable', 'signedOut'] as const;

export const documents = shapes({
  'documents.store@0': service(
    {
      ...store({ domain: 'documents', item: Document, filter: Filter }),
      /** First the whole state, then each change of anybody. */
      changes: stream(at, z.object({ update: Update, by: z.string().optional() }), {
        needs: 'documents.read',
        errors,
        items: 'add',
      }),
      apply: call(at.extend({ update: Update }), nothing(), {
        needs: 'documents.write',
        errors: [...errors, 'forbidden', 'tooLarge'],
      }),
      /** Who else is there and where: the awareness states of Yjs, by client. */
      others: stream(at, z.record(z.string(), z.json()), { needs: 'documents.read', errors }),
    },
    byAccount,
  ),
  'documents.create@0': command(
    z.object({ title: z.string().optional(), kind: Document.shape.kind.optional(), about: Ref.optional() }),
    z.object({ document: Ref }),
    { errors: ['forbidden', 'unreachable'] },
  ),
  'documents.open@0': command(at, nothing(), { errors: ['notFound'] }),
});
