import type { Scope, SetOutcome } from '../engine/declared-type.ts';
import { type Json, type JsonObject, stringOf } from '../engine/json.ts';

/** Which mail a key of onSuccess… means; undefined when its submission did not come about. */
function emailOf(
  key: string,
  at: { done: SetOutcome; mails: ReadonlyMap<string, string>; scope: Scope },
): string | undefined {
  const id = at.scope.call.resolve(key);
  const made = key.startsWith('#') && at.done.created.has(key.slice(1));
  const done = made || at.done.updated.has(id) || at.done.destroyed.includes(id);
  return done ? at.mails.get(id) : undefined;
}

/** Submissions that this call may destroy are known by their mail only before it. */
function mailsBefore(scope: Scope): Map<string, string> {
  const { store } = scope.call;
  const keys = [
    ...Object.keys((scope.args['onSuccessUpdateEmail'] ?? {}) as JsonObject),
    ...((scope.args['onSuccessDestroyEmail'] ?? []) as string[]),
  ];
  const mails = new Map<string, string>();
  for (const id of keys.map((key) => scope.call.resolve(key))) {
    const known = store.changes.find(scope.account.id, 'EmailSubmission', id);
    if (known) mails.set(id, stringOf(known['emailId']));
  }
  return mails;
}

function addMade(mails: Map<string, string>, done: SetOutcome, scope: Scope): void {
  for (const made of done.created.values()) {
    const id = stringOf(made['id']);
    const kept = scope.call.store.changes.find(scope.account.id, 'EmailSubmission', id);
    if (kept) mails.set(id, stringOf(kept['emailId']));
  }
}

/** RFC 8621 §7.5: what is to happen to the mail once it was sent, as one implicit Email/set. */
export function askForEmailChanges(scope: Scope): (done: SetOutcome) => void {
  const mails = mailsBefore(scope);
  return (done) => {
    addMade(mails, done, scope);
    const at = { done, mails, scope };
    const update: [string, Json][] = [];
    for (const [key, patch] of Object.entries((scope.args['onSuccessUpdateEmail'] ?? {}) as JsonObject)) {
      const id = emailOf(key, at);
      if (id !== undefined) update.push([id, patch]);
    }
    const destroy = ((scope.args['onSuccessDestroyEmail'] ?? []) as string[])
      .map((key) => emailOf(key, at))
      .filter((id) => id !== undefined);
    if (update.length === 0 && destroy.length === 0) return;
    scope.call.implicit.push([
      'Email/set',
      { accountId: scope.account.id, update: Object.fromEntries(update), destroy },
    ]);
  };
}
