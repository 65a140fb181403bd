import { BehaviorSubject, type Observable } from 'rxjs';
import type { DataOf, Entry } from '@fachwerk/kernel/api';
import type { Tray } from '@fachwerk/model/host';

type Empty = Record<string, never>;
export type TrayEntry = Entry<DataOf<typeof Tray>, Empty, 'required', 'none', HTMLElement>;

/** The small views in the top bar. They stay while entries are told again, as they are with each new language. */
export function showTrays(element: HTMLElement, entries: Observable<readonly TrayEntry[]>): void {
  const shown = new Map<string, { place: HTMLElement; end: AbortController }>();
  entries.subscribe((found) => {
    const keys = new Set(found.map(({ plugin, id }) => `${plugin}/${id}`));
    for (const [key, { place, end }] of shown) {
      if (keys.has(key)) continue;
      end.abort();
      place.remove();
      shown.delete(key);
    }
    for (const entry of found.toSorted((a, b) => (a.data.order ?? 0) - (b.data.order ?? 0))) {
      const key = `${entry.plugin}/${entry.id}`;
      if (shown.has(key)) continue;
      const place = document.createElement('div');
      const end = new AbortController();
      place.toggleAttribute('data-small', true);
      element.append(place);
      shown.set(key, { place, end });
      entry.mount(place, new BehaviorSubject<Empty>({}), end.signal);
    }
  });
}
