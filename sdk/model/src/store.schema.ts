/** What every store has in common, in the shape of JMAP's own methods (RFC 8620 §5): accounts, get, live windows, changes with undo. */
import { call, nothing, stream } from '@fachwerk/sdk';
import { z } from 'zod';

const Id = z.string();
const inAccount = z.object({ account: Id });
/** An account as in JMAP: of a person, a function or a group. `id` is unique in the workplace. */
const StoreAccount = z.object({
  id: Id,
  name: z.string(),
  personal: z.boolean(),
  rights: z.object({ read: z.boolean(), write: z.boolean() }),
});
const Refusal = z.object({ type: z.string(), description: z.string().optional() });
/** RFC 8620 §5.3: a path in the object and what stands there now; null removes it. */
const Patch = z.record(z.string(), z.json());
const Sort = z.array(z.object({ property: z.string(), isAscending: z.boolean().optional() }));

interface StoreOptions<Item extends z.ZodType, Filter extends z.ZodType, Domain extends string> {
  readonly domain: Domain;
  readonly item: Item;
  readonly filter: Filter;
}

const readingOf = <Domain extends string>(domain: Domain) =>
  ({ needs: `${domain}.read`, errors: ['accountNotFound', 'unreachable', 'signedOut'] }) as const;
const writingOf = <Domain extends string>(domain: Domain) =>
  ({
    needs: `${domain}.write`,
    errors: ['accountNotFound', 'forbidden', 'overQuota', 'tooLarge', 'unreachable', 'signedOut', 'refused'],
  }) as const;

const windowOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    ids: z.array(Id),
    items: z.array(item),
    position: z.int(),
    total: z.int(),
    state: z.string(),
    /** ISO time since which the backend is not reached; the window is the last known one. */
    staleSince: z.string().optional(),
  });

const changesOf = <Item extends z.ZodType>(item: Item) =>
  inAccount.extend({
    create: z.record(z.string(), item).optional(),
    update: z.record(z.string(), Patch).optional(),
    destroy: z.array(Id).optional(),
  });
const Changed = z.object({
  created: z.record(z.string(), Id),
  updated: z.array(Id),
  destroyed: z.array(Id),
  refused: z.record(z.string(), Refusal),
  /** Hand to `undo` to take the change back. Absent when nothing can be taken back. */
  undo: z.string().optional(),
});

/** The members of a store of one kind of object, routed by account: several connectors can serve it side by side. */
export const store = <Item extends z.ZodType, Filter extends z.ZodType, Domain extends string>({
  domain,
  item,
  filter,
}: StoreOptions<Item, Filter, Domain>) => {
  const [reading, writing] = [readingOf(domain), writingOf(domain)];
  const found = z.object({ list: z.array(item), notFound: z.array(Id) });
  const asked = inAccount.extend({
    filter: filter.optional(),
    sort: Sort.optional(),
    position: z.int(),
    limit: z.int(),
  });
  return {
    accounts: stream(z.undefined(), z.array(StoreAccount), { needs: reading.needs }),
    get: call(inAccount.extend({ ids: z.array(Id) }), found, reading),
    watch: stream(asked, windowOf(item), { ...reading, errors: [...reading.errors, 'unsupportedFilter'] }),
    set: call(changesOf(item), Changed, writing),
    undo: call(inAccount.extend({ undo: z.string() }), nothing(), { ...writing, errors: [...writing.errors, 'gone'] }),
  };
};

/** As the last argument of `service`: which input names the account, and which stream lists them. */
export const byAccount = { by: 'account', keys: 'accounts' } as const;
