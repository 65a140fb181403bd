import { rememberFocus } from '@fachwerk/ui';
import { BehaviorSubject, type Observable } from 'rxjs';
import type { DataOf, Entry } from '@fachwerk/kernel/api';
import type { Panel } from '@fachwerk/model/host';
import type { PanelItem } from './frame-model.ts';

type Empty = Record<string, never>;
export type PanelEntry = Entry<DataOf<typeof Panel>, Empty, 'required', 'none', HTMLElement>;
const keyOf = ({ plugin, id }: PanelEntry): string => `${plugin}/${id}`;

/**
 * The side panel: one at a time, its view shown only while it is open. It has a button in the top bar, unless its plugin
 * has a tray there, which opens it itself (`ui@1` `panel`).
 */
export class Panels {
  readonly element = document.createElement('div');
  readonly items = new BehaviorSubject<readonly PanelItem[]>([]);
  readonly open = new BehaviorSubject<string | undefined>(undefined);
  #entries: readonly PanelEntry[] = [];
  #end: AbortController | undefined;
  #back: (() => void) | undefined;

  constructor(entries: Observable<readonly PanelEntry[]>, withTray: ReadonlySet<string>) {
    this.element.className = 'fw-side-body';
    this.element.toggleAttribute('data-fill', true);
    entries.subscribe((found) => {
      this.#entries = found;
      this.items.next(
        found.map((entry) => ({
          key: keyOf(entry),
          label: entry.data.label,
          icon: entry.data.icon,
          button: !withTray.has(entry.plugin),
        })),
      );
      if (this.open.value !== undefined && !found.some((entry) => keyOf(entry) === this.open.value)) this.#close();
    });
  }

  /** Opens or closes it; without `open`, the other of both. False when there is no such panel. */
  set(key: string, open = this.open.value !== key): boolean {
    const entry = this.#entries.find((found) => keyOf(found) === key);
    if (!entry) return false;
    if (open === (this.open.value === key)) return true;
    if (!open) this.#close();
    else this.#show(key, entry);
    return true;
  }

  /** On a narrow screen it lies over the page: whoever goes to another one wants to see that. */
  uncover(main: HTMLElement): void {
    const side = this.element.parentElement;
    if (side && side.getBoundingClientRect().left <= main.getBoundingClientRect().left) this.#close();
  }

  #show(key: string, entry: PanelEntry): void {
    const back = this.#back ?? rememberFocus();
    this.#close();
    this.#back = back;
    this.#end = new AbortController();
    this.open.next(key);
    entry.mount(this.element, new BehaviorSubject<Empty>({}), this.#end.signal);
    // Its heading is drawn with the frame.
    requestAnimationFrame(() => this.element.parentElement?.querySelector('h2')?.focus());
  }

  #close(): void {
    const back = this.element.parentElement?.contains(document.activeElement) ? this.#back : undefined;
    this.#back = undefined;
    this.#end?.abort();
    this.#end = undefined;
    this.element.replaceChildren();
    this.open.next(undefined);
    back?.();
  }
}
