/** The rows that are there: a stretch of a longer list, as a store's `watch` gives it. */
export class ListWindow<T> {
  readonly position: number;
  readonly items: readonly T[];
  readonly keys: readonly string[];

  constructor(position: number, items: readonly T[], keyOf: (item: T) => string) {
    this.position = position;
    this.items = items;
    this.keys = items.map(keyOf);
  }

  at(index: number): T | undefined {
    return this.items[index - this.position];
  }

  keyAt(index: number): string | undefined {
    return this.keys[index - this.position];
  }

  /** Where a key is in the whole list; -1 when it is not in this window. */
  indexOf(key: string): number {
    const index = this.keys.indexOf(key);
    return index < 0 ? -1 : index + this.position;
  }

  covers(index: number): boolean {
    return index >= this.position && index < this.position + this.items.length;
  }

  /** The keys from one index to another, in either order; rows that are not there have none. */
  keysBetween(one: number, other: number): string[] {
    const [first, last] = one < other ? [one, other] : [other, one];
    return this.keys.slice(Math.max(0, first - this.position), Math.max(0, last - this.position + 1));
  }
}
