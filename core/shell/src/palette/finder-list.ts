import { match } from './match.ts';

export interface FinderItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: string | undefined;
  readonly keywords?: string | undefined;
  /** Keys that do the same, as a person reads them. */
  readonly keys?: string | undefined;
  readonly danger?: boolean | undefined;
  readonly disabled?: boolean | undefined;
}
export interface FinderGroup {
  readonly label: string;
  readonly items: readonly FinderItem[];
}

/** Groups with what answers the query, the best answer first; with nothing typed, as they are. */
export function search(groups: readonly FinderGroup[], query: string): readonly FinderGroup[] {
  if (query.trim() === '') return groups.filter(({ items }) => items.length > 0);
  return groups
    .map(({ label, items }) => {
      const found = items
        .map((item) => ({ item, score: match(query, item.label, item.keywords) }))
        .filter((hit): hit is { item: FinderItem; score: number } => hit.score !== undefined)
        .toSorted((a, b) => b.score - a.score);
      return { label, items: found.map(({ item }) => item), best: found[0]?.score ?? -1 };
    })
    .filter(({ items }) => items.length > 0)
    .toSorted((a, b) => b.best - a.best);
}
