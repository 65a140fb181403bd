/** What a channel has at hand inside the hostile frame. */
export interface Kit {
  /** The channel's own name: also the first host label of its addresses, so that whoever arrives is known. */
  readonly name: string;
  /** An address at the enemy. */
  readonly url: (suffix?: string) => string;
  readonly enemy: { readonly outer: string; readonly port: number };
  /** Integrity of the script that the frame's policy permits. */
  readonly ownHash: string;
  readonly element: (html: string) => HTMLElement;
  readonly style: (css: string) => void;
  /** Says that foreign code ran, or that a border gave way. */
  readonly ran: () => void;
  /** Repeats the permitted text in a fresh realm, where nothing that a bootstrap took away is missing. */
  readonly nest: (channel: string, where: 'light' | 'shadow') => void;
}
/** Ways to get a byte out of a frame, or to get more power in it. */
export type Channels = Readonly<Record<string, (kit: Kit) => unknown>>;

/** A name that not every browser, and no type, knows. */
export const exotic = (
  name: string,
): { new (...args: readonly unknown[]): Record<string, (...a: unknown[]) => unknown> } =>
  (globalThis as unknown as Record<string, never>)[name] as never;

/** It reads, and if that does not throw the border gave way. */
export const reached =
  (read: () => unknown): Channels[string] =>
  ({ ran }) => {
    read();
    ran();
  };
export const granted =
  (ask: () => Promise<unknown>): Channels[string] =>
  ({ ran }) =>
    ask().then(ran);
