import { blobReader, type Scope } from '../engine/declared-type.ts';
import { invalidProperties, SetError } from '../engine/failures.ts';
import type { JsonObject } from '../engine/json.ts';
import { readFiling } from './email-create.ts';
import { storeEmail } from './email-store.ts';
import { keywordsOf } from './email-change.ts';
import { parsedMail } from './parsed-mails.ts';

interface Source {
  num: number;
  blob: string;
  size: number;
  received: number;
}

/** Email/copy, RFC 8621 §4.7: mailboxes, keywords and the date may differ, the mail may not. */
export function copyEmail(wanted: { source: string; changes: JsonObject }, to: Scope, from: Scope): JsonObject {
  const { store } = to.call;
  const extra = Object.keys(wanted.changes).filter((name) => !['mailboxIds', 'keywords', 'receivedAt'].includes(name));
  if (extra.length > 0) throw invalidProperties(extra, 'A copy is the same mail.');
  const found = store.database.first<Source>(
    'SELECT num, blob, size, received FROM email WHERE account = ? AND id = ?',
    from.account.id,
    wanted.source,
  );
  const mail = found && parsedMail(store, blobReader(from), found.blob);
  if (!found || !mail) throw new SetError('notFound');
  const filing = readFiling(wanted.changes, to);
  const keywords = Object.hasOwn(wanted.changes, 'keywords') ? filing.keywords : keywordsOf(store, found.num);
  const blob = { id: found.blob, size: found.size };
  store.blobs.grant(to.account.id, { ...blob, type: 'message/rfc822' });
  return storeEmail(store, to.account.id, {
    ...filing,
    keywords,
    blob,
    mail,
    receivedAt: filing.receivedAt ?? found.received,
  });
}
