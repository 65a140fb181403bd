/** Arrows in a timeline: beside each other in time, above and below at the same time. */
const CELL = '[data-from]';
const timeOf = (cell: HTMLElement): number => Number(cell.dataset['from']);

/** Where a key leads to from a cell; `undefined` where it leads nowhere. */
export function cellAfter(key: string, cell: HTMLElement, whole: boolean): HTMLElement | undefined {
  const rows = rowsOf(cell);
  const row = rows.findIndex((cells) => cells.includes(cell));
  const cells = rows[row] ?? [];
  const index = cells.indexOf(cell);
  switch (key) {
    case 'ArrowRight':
      return cells[index + 1];
    case 'ArrowLeft':
      return cells[index - 1];
    case 'ArrowDown':
      return at(rows[row + 1], timeOf(cell));
    case 'ArrowUp':
      return at(rows[row - 1], timeOf(cell));
    case 'Home':
      return (whole ? rows[0] : cells)?.[0];
    case 'End':
      return (whole ? rows.at(-1) : cells)?.at(-1);
    default:
      return undefined;
  }
}

const rowsOf = (cell: HTMLElement): HTMLElement[][] =>
  [...(cell.closest('tbody')?.rows ?? [])].map((row) => [...row.querySelectorAll<HTMLElement>(CELL)]);

/** The last cell that has begun by then. */
const at = (cells: readonly HTMLElement[] | undefined, time: number): HTMLElement | undefined =>
  cells?.findLast((cell) => timeOf(cell) <= time);
