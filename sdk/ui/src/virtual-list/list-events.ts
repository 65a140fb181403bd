/** What a row is told, and what a list tells. */
export interface RowContext {
  readonly index: number;
  readonly key: string;
  readonly active: boolean;
  readonly selected: boolean;
}
export interface RangeDetail {
  readonly first: number;
  readonly last: number;
}
export interface ActiveDetail {
  readonly key: string;
  readonly index: number;
  /** `removed`: the row that was active is gone, and this one took its place. */
  readonly cause: 'person' | 'removed';
}
export interface ActivateDetail {
  readonly key: string;
  readonly index: number;
  readonly by: 'key' | 'pointer';
}
export interface SelectionDetail {
  readonly selected: readonly string[];
  /** Everything is meant, rows that are not loaded too. */
  readonly all: boolean;
}
export interface RowMenuDetail {
  readonly key: string;
  readonly index: number;
  readonly x: number;
  readonly y: number;
}
