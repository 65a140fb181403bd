import { BehaviorSubject, type Observable } from 'rxjs';
import type { DataOf, Entry } from '@fachwerk/kernel/api';
import type { Panel } from '@fachwerk/model/host';
import type { PanelItem } from './frame-model.ts';

type Empty = Record<string, never>;
export type PanelEntry = Entry<DataOf<typeof Panel>, Empty, 'required', 'none', HTMLElement>;
const keyOf = ({ plugin, id }: PanelEntry): string => `${plugin}/${id}`;

/** The side panel: one at a time, its view shown only while it is open. */
export class Panels {
  readonly element = document.createElement('div');
  readonly items = new BehaviorSubject<readonly PanelItem[]>([]);
  readonly open = new BehaviorSubject<string | undefined>(undefined);
  #entries: readonly PanelEntry[] = [];
  #end: AbortController | undefined;

  constructor(entries: Observable<readonly PanelEntry[]>) {
    this.element.className = 'fw-side-body';
    this.element.toggleAttribute('data-fill', true);
    entries.subscribe((found) => {
      this.#entries = found;
      this.items.next(found.map((entry) => ({ key: keyOf(entry), label: entry.data.label, icon: entry.data.icon })));
      if (this.open.value !== undefined && !found.some((entry) => keyOf(entry) === this.open.value)) this.#close();
    });
  }

  toggle(key: string): void {
    const was = this.open.value;
    this.#close();
    const entry = this.#entries.find((found) => keyOf(found) === key);
    if (key === was || !entry) return;
    this.#end = new AbortController();
    this.open.next(key);
    entry.mount(this.element, new BehaviorSubject<Empty>({}), this.#end.signal);
  }

  #close(): void {
    this.#end?.abort();
    this.#end = undefined;
    this.element.replaceChildren();
    this.open.next(undefined);
  }
}
