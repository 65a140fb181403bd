/** What the parts of the page share. */
import type { ContextOf, UsesOf } from '@fachwerk/sdk';
import type manifest from './manifest.ts';
import type { RoomsDesk } from './rooms-desk.ts';

export interface PageParts {
  readonly desk: RoomsDesk;
  readonly ctx: ContextOf<typeof manifest>;
  readonly ui: UsesOf<typeof manifest>['ui'];
  readonly signal: AbortSignal;
  /** Where the page is drawn. */
  readonly root: HTMLElement;
  /** What a booking is for, as far as it is written. */
  readonly draft: { title: string; isMissing: boolean };
  /** The cell that Tab leads to. */
  readonly at: { room: string; from: number };
  redraw(): void;
}

/** Focus goes to what is drawn next, not to what is there now. */
export const focusSoon = ({ root, signal }: PageParts, selector: string): void => {
  setTimeout(() => signal.aborted || root.querySelector<HTMLElement>(selector)?.focus());
};
/** The cell that Tab leads to, and that stands for what was there before. */
export const tabbedCell = '[data-from][tabindex="0"]';

/** Whatever still runs when the page ends, ends with it. */
export function run({ signal }: PageParts, doing: Promise<unknown>): void {
  doing.catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
