import { Subject } from 'rxjs';
import type { HostOptions } from '@fachwerk/kernel';

type Level = Parameters<NonNullable<HostOptions['log']>>[0];
/** What a plugin said. Its text may hold content of the person, so it stays on this page, in memory. */
export interface LogLine {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly plugin: string;
  readonly level: Level;
  readonly text: string;
}

const most = 200;
const longest = 4000;

/** What plugins say: on the console of the page, and the last of it for whoever looks into plugins. */
export class PluginLog {
  readonly heard = new Subject<LogLine>();
  readonly #development: boolean;
  #kept: readonly LogLine[] = [];

  constructor(development: boolean) {
    this.#development = development;
  }

  get kept(): readonly LogLine[] {
    return this.#kept;
  }

  readonly add: NonNullable<HostOptions['log']> = (level, plugin, message, facts) => {
    if (level !== 'warn' && level !== 'error' && !this.#development) return;
    // As it is: a plugin's text is no format.
    console[level]('%s', `${plugin}: ${message}`, facts ?? '');
    const text = facts === undefined ? message : `${message} ${written(facts)}`;
    const line = { time: Date.now(), plugin, level, text: text.slice(0, longest) };
    this.#kept = [...this.#kept.slice(1 - most), line];
    this.heard.next(line);
  };
}

function written(facts: unknown): string {
  try {
    return JSON.stringify(facts);
  } catch {
    return String(facts);
  }
}
