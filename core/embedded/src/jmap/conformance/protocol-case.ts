import type { JmapClient } from './jmap-client.ts';

/** What a case works on: two accounts of one server, both of them the case's to write in. */
export interface World {
  one: JmapClient;
  two: JmapClient;
  /** An account beside one's own that `one` may write in. */
  shared: string | undefined;
}

/** One sentence of an RFC, asked of a server by its URL alone. Throws when the server breaks it. */
export interface ProtocolCase {
  rule: string;
  name: string;
  run: (world: World) => Promise<void>;
}

export function protocolCases(rule: string, cases: Record<string, ProtocolCase['run']>): ProtocolCase[] {
  return Object.entries(cases).map(([name, run]) => ({ rule, name, run }));
}

let count = 0;

/** A word that no other case and no earlier run used. */
export function unique(word: string): string {
  count += 1;
  return `${word}${Date.now().toString(36)}x${count}`;
}
