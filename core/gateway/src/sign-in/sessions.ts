import { createHash, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Limits } from '../limits.ts';
import type { SecretBox } from '../secret-box.ts';
import type { EndReason, Session, Tokens } from './session.ts';
import { sessionTable } from './session-table.ts';

type Ended = (reason: EndReason) => void;
/** `saved`: what the disk knows of `seen`. */
type Known = Session & { saved: number };

/** All sessions. The disk has them, memory those that were used since the start. */
export class Sessions {
  readonly #table: ReturnType<typeof sessionTable>;
  readonly #limits: Limits;
  readonly #known = new Map<string, Known>();
  readonly #heard = new Map<string, Set<Ended>>();
  readonly #timer: NodeJS.Timeout;

  constructor(database: DatabaseSync, box: SecretBox, limits: Limits) {
    this.#table = sessionTable(database, box);
    this.#limits = limits;
    this.#timer = setInterval(() => this.#sweep(), limits.sessionSweep).unref();
  }

  /** The new id, for the cookie. */
  open(who: Pick<Session, 'person' | 'account' | 'sid' | 'tokens'>): string {
    const id = randomBytes(32).toString('base64url');
    const now = Date.now();
    const session = { ...who, key: keyOf(id), created: now, seen: now, saved: now };
    this.#table.save(session);
    this.#known.set(session.key, session);
    return id;
  }

  /** The living session of an id; a request of a person moves its end. */
  find(id: string | undefined): Session | undefined {
    const session = id ? this.#load(keyOf(id)) : undefined;
    if (!session) return undefined;
    const now = Date.now();
    if (this.expires(session) <= now) {
      this.end(session.key, 'expired');
      return undefined;
    }
    session.seen = now;
    if (now - session.saved >= this.#limits.sessionTouch) {
      session.saved = now;
      this.#table.touch(session);
    }
    return session;
  }

  expires(session: Session): number {
    return Math.min(session.seen + this.#limits.sessionIdle, session.created + this.#limits.sessionTotal);
  }

  renew(session: Session, tokens: Tokens): void {
    session.tokens = tokens;
    if (this.#known.get(session.key) === session) this.#table.save(session);
  }

  end(key: string, reason: EndReason): void {
    this.#known.delete(key);
    this.#table.remove(key);
    for (const tell of this.#heard.get(key) ?? []) tell(reason);
    this.#heard.delete(key);
  }

  /** Ends all of a person, or the one that the provider means. */
  endAll({ sub, sid }: { sub?: string; sid?: string }): void {
    for (const key of this.#table.keysOf(sub, sid)) this.end(key, 'revoked');
  }

  onEnd(key: string, tell: Ended): () => void {
    const all = this.#heard.get(key) ?? new Set();
    this.#heard.set(key, all.add(tell));
    return () => {
      all.delete(tell);
      if (all.size === 0 && this.#heard.get(key) === all) this.#heard.delete(key);
    };
  }

  stop(): void {
    clearInterval(this.#timer);
    for (const session of this.#known.values()) if (session.saved < session.seen) this.#table.touch(session);
  }

  #load(key: string): Known | undefined {
    const known = this.#known.get(key);
    if (known) return known;
    const read = this.#table.read(key);
    if (!read) return undefined;
    const session = Object.assign(read, { saved: read.seen });
    this.#known.set(key, session);
    return session;
  }

  #sweep(): void {
    const now = Date.now();
    const { sessionIdle, sessionTotal, sessionTouch } = this.#limits;
    for (const session of this.#known.values()) if (this.expires(session) <= now) this.end(session.key, 'expired');
    for (const key of this.#table.seenOrMadeBefore(now - sessionIdle - sessionTouch, now - sessionTotal))
      if (!this.#known.has(key)) this.end(key, 'expired');
  }
}

const keyOf = (id: string) => createHash('sha256').update(id).digest('base64url');
