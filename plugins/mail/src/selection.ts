/** Which rows of a list are meant: those that were marked, else the one under the cursor. */
export interface Selection {
  /** The row that keys act on and the reading pane follows; '' when there is none. */
  readonly active: string;
  readonly marked: readonly string[];
  /** Everything is meant, rows that are not loaded too. */
  readonly all: boolean;
}
export const noSelection: Selection = { active: '', marked: [], all: false };

export const meant = ({ marked, active }: Selection): readonly string[] => {
  if (marked.length > 0) return marked;
  return active === '' ? [] : [active];
};

/** After rows went. The cursor stays: the list says which row took its place. */
export function without(selection: Selection, gone: readonly string[]): Selection {
  const left = new Set(gone);
  return { ...selection, marked: selection.marked.filter((id) => !left.has(id)), all: false };
}
