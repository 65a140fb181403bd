/** Files and folders (draft-ietf-jmap-filenode, blobs of RFC 8620 and RFC 9404). Experimental. */
import { blob, call, command, nothing, point, service, shapes } from '@fachwerk/sdk';
import { z } from 'zod';
import { Ref } from './ref.schema.ts';
import { byAccount, store } from './store.schema.ts';

const FileNode = z.object({
  id: z.string().optional(),
  parentId: z.string().nullable(),
  name: z.string(),
  /** Null: a folder. */
  blobId: z.string().nullable(),
  type: z.string().nullable(),
  size: z.int().nullable(),
  created: z.string().optional(),
  modified: z.string().optional(),
  myRights: z
    .object({ mayRead: z.boolean(), mayWrite: z.boolean(), mayShare: z.boolean(), mayDelete: z.boolean() })
    .optional(),
  shareWith: z
    .record(z.string(), z.object({ mayRead: z.boolean(), mayWrite: z.boolean() }))
    .nullable()
    .optional(),
});
const Filter = z.object({
  parentId: z.string().nullable().optional(),
  ancestorId: z.string().optional(),
  name: z.string().optional(),
  text: z.string().optional(),
  type: z.string().optional(),
});
const inAccount = z.object({ account: z.string() });
const errors = ['accountNotFound', 'forbidden', 'notFound', 'unreachable', 'signedOut'] as const;

export const files = shapes({
  'files.store@0': service(
    {
      ...store({ domain: 'files', item: FileNode, filter: Filter }),
      upload: call(
        inAccount.extend({ blob: blob(), name: z.string() }),
        z.object({ blobId: z.string(), type: z.string(), size: z.int() }),
        { needs: 'files.write', errors: [...errors, 'overQuota', 'tooLarge'], timeout: 'none' },
      ),
      download: call(inAccount.extend({ id: z.string() }), blob(), { needs: 'files.read', errors, timeout: 'none' }),
    },
    byAccount,
  ),
  /** The person chooses files of the workplace; nothing is chosen: an empty list. */
  'files.choose@0': command(
    z.object({ many: z.boolean().optional(), types: z.array(z.string()).optional() }),
    z.array(Ref),
    { needs: 'files.read', timeout: 'none' },
  ),
  'files.save@0': command(z.object({ name: z.string(), blob: blob() }), z.object({ file: Ref.nullable() }), {
    needs: 'files.write',
    errors: ['overQuota', 'unreachable'],
    timeout: 'none',
  }),
  'files.open@0': command(inAccount.extend({ id: z.string() }), nothing(), { errors: ['notFound'] }),
  'files.file-actions@0': point({
    data: z.object({ label: z.string(), icon: z.string().optional(), types: z.array(z.string()).optional() }),
    context: z.object({ file: Ref }),
    command: 'required',
  }),
});
