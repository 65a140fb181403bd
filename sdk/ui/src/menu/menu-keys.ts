import type { FwMenuItem } from './menu-item.ts';

/** A key that moves, or the letters typed so far. */
export type MenuKey = { readonly key: string } | { readonly typed: string };

const textOf = (item: FwMenuItem): string => (item.textContent ?? '').trim().toLocaleLowerCase();

function startingWith(items: readonly FwMenuItem[], from: number, typed: string): FwMenuItem | undefined {
  // The same letter again and again goes through all items that start with it.
  const letter = typed[0] ?? '';
  const repeated = typed === letter.repeat(typed.length);
  const wanted = repeated ? letter : typed;
  const start = repeated ? from + 1 : from;
  const ordered = [...items.slice(start), ...items.slice(0, start)];
  return ordered.find((item) => textOf(item).startsWith(wanted));
}

/** Where the focus goes from `current`; undefined when the key does not move it. */
export function menuTarget(
  items: readonly FwMenuItem[],
  current: FwMenuItem | undefined,
  input: MenuKey,
): FwMenuItem | undefined {
  const at = current ? items.indexOf(current) : -1;
  if ('typed' in input) return startingWith(items, Math.max(at, 0), input.typed);
  const last = items.length - 1;
  switch (input.key) {
    case 'ArrowDown':
      return items[at >= last ? 0 : at + 1];
    case 'ArrowUp':
      return items[at <= 0 ? last : at - 1];
    case 'Home':
    case 'PageUp':
      return items[0];
    case 'End':
    case 'PageDown':
      return items[last];
    default:
      return undefined;
  }
}
