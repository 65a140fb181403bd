/** `revocations.json` beside the lock, followed while the gateway runs: what is written there needs no build. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { revocationOf, revocationsSchema, type Revocation } from '@fachwerk/kernel/compose';
import { kept } from '../database.ts';
import type { Log } from '../http/request-log.ts';
import type { Composed } from '../site/site-routes.ts';
import { isShell } from './plugin-reports.ts';
import type { Blocked, PluginSwitches } from './plugin-switches.ts';

interface RevocationParts {
  /** The folder of the composition. */
  readonly workplace: string;
  readonly database: DatabaseSync;
  readonly composed: Composed;
  readonly switches: PluginSwitches;
  readonly log: Log;
  /** Tells every open page. */
  readonly tell: () => void;
}

/** More than any list that people keep. */
const MOST = 1_000_000;
const NONE = '[]';

export class Revocations {
  readonly #parts: RevocationParts;
  readonly #file: string;
  readonly #kept: ReturnType<typeof kept>;
  #list: readonly Revocation[];
  /** As the file was when it was looked at last, good or bad. */
  #seen: string | undefined;
  #blocked: ReadonlyMap<string, Blocked> = new Map();

  constructor(parts: RevocationParts) {
    this.#parts = parts;
    this.#file = path.join(parts.workplace, 'revocations.json');
    this.#kept = kept(parts.database, 'revocations');
    // A file that was damaged while nothing ran must not bring back what was revoked.
    this.#list = parse(this.#kept.read() ?? NONE) ?? [];
  }

  /** Looks at the file; one that is wrong is told of once, and changes nothing. */
  async look(): Promise<void> {
    const text = await read(this.#file);
    if (text === this.#seen) return;
    this.#seen = text;
    const list = parse(text);
    if (!list) return this.#parts.log('revocations', { code: 'FW5616' });
    this.#kept.write(text);
    this.#list = list;
    this.apply();
  }

  /** Compares the list with the versions of the lock, anew after each build. */
  apply(): void {
    const { composed, switches, tell } = this.#parts;
    const before = this.#blocked;
    const plugins = new Map(composed.current.lock.host.plugins.map((plugin) => [plugin.id, plugin]));
    this.#blocked = new Map(this.#list.map(({ id }) => [id, this.#verdict(id, plugins.get(id)?.version)]));
    if (JSON.stringify([...before]) === JSON.stringify([...this.#blocked])) return;
    switches.block(this.#blocked);
    for (const [id, plugin] of plugins) {
      const [was, is] = [before, this.#blocked].map((all) => isRevoked(all.get(id)));
      if (was !== is) this.#note(id, plugin.version, is ? (isShell(plugin) ? 'FW5617' : 'FW5615') : undefined);
    }
    tell();
  }

  /** Looks again and again. The answer ends it. */
  follow(every: number): () => void {
    let looking = false;
    const timer = setInterval(() => {
      if (looking) return;
      looking = true;
      void this.look().finally(() => (looking = false));
    }, every).unref();
    return () => clearInterval(timer);
  }

  #verdict(id: string, version: string | undefined): Blocked {
    const lines = this.#list.filter((line) => line.id === id);
    const found = version === undefined ? undefined : revocationOf(lines, { id, version });
    const { reason = '' } = found ?? lines[0] ?? {};
    return { reason, ...(version !== undefined && !found && { fine: version }) };
  }

  #note(plugin: string, version: string, code: string | undefined): void {
    this.#parts.log('revocation', { plugin, version, revoked: code !== undefined, ...(code && { code }) });
  }
}

const isRevoked = (blocked: Blocked | undefined): boolean => blocked !== undefined && blocked.fine === undefined;

/** A file that is not there revokes nothing; one that cannot be read is a wrong one. */
async function read(file: string): Promise<string> {
  try {
    return (await stat(file)).size > MOST ? '' : await readFile(file, 'utf8');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? NONE : '';
  }
}

function parse(text: string): readonly Revocation[] | undefined {
  try {
    return revocationsSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
