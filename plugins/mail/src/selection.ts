/** Which rows of a list are meant: the one under the cursor, or those that were marked. */
export interface Selection {
  /** The row that keys act on and the reading pane follows. */
  readonly cursor: string | undefined;
  /** Where a range began. */
  readonly anchor: string | undefined;
  readonly marked: ReadonlySet<string>;
}
export const noSelection: Selection = { cursor: undefined, anchor: undefined, marked: new Set() };

/** Ids by row; a row that is not loaded has none. */
export type Ids = readonly (string | undefined)[];

const range = (ids: Ids, from: number, to: number): string[] =>
  ids.slice(Math.min(from, to), Math.max(from, to) + 1).filter((id) => id !== undefined);

/** The cursor to a row; the marks stay, so that several can be gathered from all over the list. */
export const moveTo = (selection: Selection, id: string | undefined): Selection => ({
  ...selection,
  cursor: id,
  anchor: id,
});

/** From the anchor to this row (Shift). */
export function extendTo(selection: Selection, ids: Ids, id: string): Selection {
  const anchor = selection.anchor ?? selection.cursor ?? id;
  const from = ids.indexOf(anchor);
  const to = ids.indexOf(id);
  if (from === -1 || to === -1) return { ...selection, cursor: id };
  return { cursor: id, anchor, marked: new Set(range(ids, from, to)) };
}

export function toggle(selection: Selection, id: string): Selection {
  const marked = new Set(selection.marked);
  if (!marked.delete(id)) marked.add(id);
  return { cursor: id, anchor: id, marked };
}

export const markAll = (selection: Selection, ids: Ids): Selection => ({
  ...selection,
  marked: new Set(ids.filter((id) => id !== undefined)),
});
export const clearMarks = (selection: Selection): Selection => ({ ...selection, marked: new Set() });

/** What a command acts on. */
export const meant = ({ marked, cursor }: Selection): readonly string[] => {
  if (marked.size > 0) return [...marked];
  return cursor === undefined ? [] : [cursor];
};

/**
 * After rows went: the cursor to the row that took its place, so that the next key does what it looks like.
 * `before` is the list as it was.
 */
export function afterRemoval(selection: Selection, before: Ids, gone: ReadonlySet<string>): Selection {
  const marked = new Set([...selection.marked].filter((id) => !gone.has(id)));
  const { cursor } = selection;
  if (cursor === undefined || !gone.has(cursor)) return { ...selection, marked };
  const index = before.indexOf(cursor);
  const stays = (id: string | undefined): id is string => id !== undefined && !gone.has(id);
  const next = before.slice(index).find(stays) ?? before.slice(0, index).findLast(stays);
  return { cursor: next, anchor: next, marked };
}
