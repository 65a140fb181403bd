export interface ListKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

export type ListAction =
  | { readonly type: 'move'; readonly to: number; readonly extend: boolean }
  | { readonly type: 'toggle' | 'extend' | 'all' | 'clear' | 'activate' };

const moves: Readonly<Record<string, (at: number, page: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at, page) => at + page,
  PageUp: (at, page) => at - page,
  Home: () => 0,
  End: (_at, _page, last) => last,
};

/** What a key does in a list, after the APG listbox pattern; undefined when it is none of ours. */
export function listAction(event: ListKey, at: number, page: number, total: number): ListAction | undefined {
  if (event.altKey) return undefined;
  const ctrl = event.ctrlKey || event.metaKey;
  const move = moves[event.key];
  if (move) {
    const last = total - 1;
    return { type: 'move', to: Math.min(last, Math.max(0, move(at, page, last))), extend: event.shiftKey };
  }
  if (event.key === ' ') return { type: event.shiftKey ? 'extend' : 'toggle' };
  if (event.key === 'a' && ctrl) return { type: 'all' };
  if (event.key === 'Escape') return { type: 'clear' };
  if (event.key === 'Enter' && !ctrl && !event.shiftKey) return { type: 'activate' };
  return undefined;
}
