/** The keys of the mail view: what they mean, and under which name the help lists them. */

export const intents = [
  'next', 'previous', 'open', 'back', 'mark', 'archive', 'delete', 'flag', 'unread', 'move',
  'reply', 'reply-all', 'forward', 'search', 'undo',
] as const; // prettier-ignore
export type Intent = (typeof intents)[number];

/** By `event.key`, so that a sign is meant, wherever it is on a keyboard. */
const keys: Readonly<Record<Intent, readonly string[]>> = {
  next: ['j'],
  previous: ['k'],
  open: ['o'],
  back: ['u'],
  mark: ['x'],
  archive: ['e'],
  delete: ['#', 'Delete'],
  flag: ['s'],
  unread: ['U'],
  move: ['v'],
  reply: ['r'],
  'reply-all': ['a'],
  forward: ['f'],
  search: ['/'],
  undo: ['z'],
};
const byKey = new Map(intents.flatMap((intent) => keys[intent].map((key) => [key, intent] as const)));

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What a key means; undefined if nothing. Single keys can be switched off (WCAG 2.1.4), Entf and Strg+Z cannot. */
export function intentOf(event: Key, singleKeys: boolean): Intent | undefined {
  if (event.altKey) return undefined;
  if (event.ctrlKey || event.metaKey) return event.key === 'z' && !event.shiftKey ? 'undo' : undefined;
  if (event.key.length === 1 && !singleKeys) return undefined;
  // Shift+j marks on the way: the same intent, the list sees the Shift.
  const key = event.shiftKey && (event.key === 'J' || event.key === 'K') ? event.key.toLowerCase() : event.key;
  return byKey.get(key);
}

/** As the help shows it. */
export const keysOf = (intent: Intent): string => {
  const [first = ''] = keys[intent];
  return first === 'U' ? 'Shift+U' : first;
};
