/** What the hostile plugin can be told to do, by name. */
import type { Subject } from 'rxjs';
import { escapes } from './acts/escapes.ts';
import { floods } from './acts/floods.ts';
import { forgeries } from './acts/forgeries.ts';
import { keys } from './acts/keys.ts';
import { payloads } from './acts/payloads.ts';
import { thefts } from './acts/thefts.ts';

export interface Scene {
  readonly root: HTMLElement;
  readonly field: HTMLInputElement;
  readonly uses: {
    readonly lab: {
      echo(input: { text: string }): Promise<unknown>;
      take(input: unknown): Promise<unknown>;
      secret(input: object): Promise<unknown>;
    };
    write(input: object): Promise<unknown>;
    readonly locked: { subscribe(observer: { next(fact: unknown): void; error(error: unknown): void }): unknown };
    readonly ask: ((input: { text: string }) => Promise<unknown>) | undefined;
  };
  readonly said: Subject<{ text: string }>;
  /** The port of the plugin itself, past the SDK. */
  readonly raw: MessagePort;
  /** What stood behind the name. */
  readonly rest: string;
}
/** What it answers is told to the host, and so is what it throws. */
export type Acts = Readonly<Record<string, (scene: Scene) => unknown>>;

export const acts: Acts = { ...escapes, ...floods, ...forgeries, ...keys, ...payloads, ...thefts };
