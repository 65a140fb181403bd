import { createHash, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Limits } from '../limits.ts';
import type { SecretBox } from '../secret-box.ts';
import type { EndReason, Session, Tokens } from './session.ts';
import { sessionTable } from './session-table.ts';

type Ended = (reason: EndReason) => void;
export interface Sessions {
  /** The new id, for the cookie. */
  open(who: Pick<Session, 'person' | 'account' | 'sid' | 'tokens'>): string;
  /** The living session of an id; a request of a person moves its end. */
  find(id: string | undefined): Session | undefined;
  renew(session: Session, tokens: Tokens): void;
  end(key: string, reason: EndReason): void;
  /** Ends all of a person, or the one that the provider means. */
  endAll(who: { sub?: string; sid?: string }): number;
  onEnd(key: string, heard: Ended): () => void;
  expires(session: Session): number;
  stop(): void;
}

export function createSessions(database: DatabaseSync, box: SecretBox, limits: Limits): Sessions {
  const table = sessionTable(database, box);
  const known = new Map<string, Session & { saved: number }>();
  const heard = new Map<string, Set<Ended>>();
  const expires = (session: Session) =>
    Math.min(session.seen + limits.sessionIdle, session.created + limits.sessionTotal);

  const end = (key: string, reason: EndReason) => {
    known.delete(key);
    table.remove(key);
    for (const tell of heard.get(key) ?? []) tell(reason);
    heard.delete(key);
  };
  const load = (key: string) => {
    const kept = known.get(key);
    if (kept) return kept;
    const read = table.read(key);
    if (!read) return undefined;
    const session = Object.assign(read, { saved: read.seen });
    known.set(key, session);
    return session;
  };
  const sweep = () => {
    const now = Date.now();
    for (const session of known.values()) if (expires(session) <= now) end(session.key, 'expired');
    const seenBefore = now - limits.sessionIdle - limits.sessionTouch;
    for (const key of table.seenOrMadeBefore(seenBefore, now - limits.sessionTotal))
      if (!known.has(key)) end(key, 'expired');
  };
  const timer = setInterval(sweep, limits.sessionSweep).unref();

  return {
    expires,
    end,
    open(who) {
      const id = randomBytes(32).toString('base64url');
      const now = Date.now();
      const session = { ...who, key: sessionKey(id), created: now, seen: now, saved: now };
      table.save(session);
      known.set(session.key, session);
      return id;
    },
    find(id) {
      const session = id ? load(sessionKey(id)) : undefined;
      if (!session) return undefined;
      const now = Date.now();
      if (expires(session) <= now) return void end(session.key, 'expired');
      session.seen = now;
      if (now - session.saved >= limits.sessionTouch) {
        session.saved = now;
        table.touch(session);
      }
      return session;
    },
    renew(session, tokens) {
      session.tokens = tokens;
      if (known.get(session.key) === session) table.save(session);
    },
    endAll({ sub, sid }) {
      const keys = table.keysOf(sub, sid);
      for (const key of keys) end(key, 'revoked');
      return keys.length;
    },
    onEnd(key, tell) {
      const all = heard.get(key) ?? new Set();
      heard.set(key, all.add(tell));
      return () => {
        all.delete(tell);
        if (all.size === 0 && heard.get(key) === all) heard.delete(key);
      };
    },
    stop() {
      clearInterval(timer);
      for (const session of known.values()) if (session.saved < session.seen) table.touch(session);
    },
  };
}

const sessionKey = (id: string) => createHash('sha256').update(id).digest('base64url');
