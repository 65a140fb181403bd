import type { DevLog } from './dev-log.ts';
import type { DevSwitch } from './dev-switch.ts';
import type { Limits } from './limits.ts';

export interface GatewayOptions {
  /** The folder with `workplace.lock.json` and `dist/site`. */
  readonly workplace: string;
  readonly dataFolder: string;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Of the embedded JMAP service. */
  readonly jmapPort: number;
  /** What `{ env: NAME }` in the composition is looked up in. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly development?: boolean;
  /** In development of a plugin: takes what its author switches. */
  readonly devSwitch?: DevSwitch;
  /** In development: takes what plugins say on pages. */
  readonly devLog?: DevLog;
  /** Takes one JSON line per request; standard output if not given. */
  log?(this: void, line: string): void;
  readonly limits?: Partial<Limits>;
}

export interface Gateway {
  readonly url: string;
  readonly port: number;
  /** Of the embedded JMAP service, if the composition has one. */
  readonly jmapUrl?: string;
  /** Reads lock and site again and tells the browsers. */
  reload(): Promise<void>;
  /** Ends within five seconds, whatever is open. */
  stop(): Promise<void>;
}
