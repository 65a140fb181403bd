/** Address books and cards: JSContact in a store (RFC 9553, RFC 9610). Experimental. */
import { command, nothing, point, service, shapes, stream } from '@fachwerk/sdk';
import { z } from 'zod';
import { Ref } from './ref.schema.ts';
import { byAccount, store } from './store.schema.ts';

const Contexts = z.record(z.string(), z.literal(true)).optional();
const AddressBook = z.object({
  id: z.string(),
  name: z.string(),
  isDefault: z.boolean(),
  myRights: z.object({ mayRead: z.boolean(), mayWrite: z.boolean(), mayDelete: z.boolean() }),
});
/** RFC 9553, as far as an address book of an office needs it. Keys of maps are ids inside the card. */
const ContactCard = z.object({
  id: z.string().optional(),
  uid: z.string(),
  addressBookIds: z.record(z.string(), z.literal(true)),
  kind: z.enum(['individual', 'group', 'org', 'location', 'device', 'application']).optional(),
  name: z
    .object({
      full: z.string().optional(),
      components: z.array(z.object({ kind: z.string(), value: z.string() })).optional(),
      isOrdered: z.boolean().optional(),
    })
    .optional(),
  organizations: z
    .record(
      z.string(),
      z.object({ name: z.string().optional(), units: z.array(z.object({ name: z.string() })).optional() }),
    )
    .optional(),
  titles: z.record(z.string(), z.object({ name: z.string(), kind: z.enum(['title', 'role']).optional() })).optional(),
  emails: z
    .record(z.string(), z.object({ address: z.string(), contexts: Contexts, pref: z.int().optional() }))
    .optional(),
  phones: z
    .record(
      z.string(),
      z.object({ number: z.string(), features: Contexts, contexts: Contexts, pref: z.int().optional() }),
    )
    .optional(),
  addresses: z
    .record(
      z.string(),
      z.object({
        full: z.string().optional(),
        components: z.array(z.object({ kind: z.string(), value: z.string() })).optional(),
        countryCode: z.string().optional(),
        contexts: Contexts,
      }),
    )
    .optional(),
  notes: z.record(z.string(), z.object({ note: z.string() })).optional(),
  members: z.record(z.string(), z.literal(true)).optional(),
  updated: z.string().optional(),
});
const Filter = z.object({
  inAddressBook: z.string().optional(),
  text: z.string().optional(),
  email: z.string().optional(),
  kind: z.string().optional(),
});

export const contacts = shapes({
  'contacts.store@0': service(
    {
      ...store({ domain: 'contacts', item: ContactCard, filter: Filter }),
      addressBooks: stream(z.object({ account: z.string() }), z.array(AddressBook), {
        needs: 'contacts.read',
        errors: ['accountNotFound', 'unreachable', 'signedOut'],
      }),
    },
    byAccount,
  ),
  'contacts.open@0': command(z.object({ account: z.string(), id: z.string() }), nothing(), { errors: ['notFound'] }),
  'contacts.create@0': command(
    z.object({ name: z.string().optional(), email: z.string().optional() }),
    z.object({ contact: Ref.nullable() }),
    { errors: ['forbidden'], timeout: 'none' },
  ),
  'contacts.card-actions@0': point({
    data: z.object({ label: z.string(), icon: z.string().optional() }),
    context: z.object({ contact: Ref }),
    command: 'required',
  }),
});
