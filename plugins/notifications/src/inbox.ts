/** The items of this person, newest first. Old ones go when there are too many. */
import type { Item } from '@fachwerk/model/notifications';
import { BehaviorSubject, type Observable } from 'rxjs';

const MOST = 200;

export class Inbox {
  readonly #items = new BehaviorSubject<Item[]>([]);

  get items(): Observable<Item[]> {
    return this.#items;
  }

  add(item: Item): void {
    this.#items.next([item, ...this.#items.value].slice(0, MOST));
  }

  find(id: string): Item | undefined {
    return this.#items.value.find((item) => item.id === id);
  }

  /** Without ids: all. */
  mark(read: boolean, ids?: readonly string[]): void {
    this.#items.next(this.#items.value.map((item) => (!ids || ids.includes(item.id) ? { ...item, read } : item)));
  }

  clear(): void {
    this.#items.next([]);
  }
}
