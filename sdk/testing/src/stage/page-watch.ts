/**
 * Counts what code takes of the page and does not give back: intervals, and listeners on what outlives a view. It must be
 * the first module that a page runs.
 */
const intervals = new Set<unknown>();
const listeners = new Map<string, number>();

const count = (key: string, by: number): void => void listeners.set(key, (listeners.get(key) ?? 0) + by);

const { setInterval: set, clearInterval: clear } = globalThis;
globalThis.setInterval = ((...args: Parameters<typeof set>) => {
  const timer = set(...args);
  intervals.add(timer);
  return timer;
}) as typeof set;
globalThis.clearInterval = ((timer: never) => {
  intervals.delete(timer);
  clear(timer);
}) as typeof clear;

const nameOf = (target: EventTarget): string | undefined => {
  if (target === window) return 'window';
  if (target === document) return 'document';
  return target === document.body ? 'body' : target === document.documentElement ? 'html' : undefined;
};

// oxlint-disable-next-line typescript/unbound-method -- called with the target it was called on
const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
const known = new WeakMap<object, Set<string>>();
type Listener = EventListenerOrEventListenerObject | null;

EventTarget.prototype.addEventListener = function addCounted(
  type: string,
  listener: Listener,
  options?: AddEventListenerOptions | boolean,
) {
  add.call(this, type, listener, options);
  const name = nameOf(this ?? window);
  const { once, signal, capture } = typeof options === 'object' ? options : { capture: options };
  if (name === undefined || listener === null || once || signal?.aborted) return;
  const key = `${name} ${type}${capture ? ' capture' : ''}`;
  const keys = known.get(listener) ?? new Set<string>();
  known.set(listener, keys);
  if (keys.has(key)) return;
  keys.add(key);
  count(key, 1);
  signal?.addEventListener('abort', () => keys.delete(key) && count(key, -1), { once: true });
};
EventTarget.prototype.removeEventListener = function removeCounted(
  type: string,
  listener: Listener,
  options?: EventListenerOptions | boolean,
) {
  remove.call(this, type, listener, options);
  const name = nameOf(this ?? window);
  if (name === undefined || listener === null) return;
  const capture = typeof options === 'object' ? options.capture : options;
  const key = `${name} ${type}${capture ? ' capture' : ''}`;
  if (known.get(listener)?.delete(key)) count(key, -1);
};

/** What is held at this moment. */
export const taken = (): { readonly intervals: number; readonly listeners: Readonly<Record<string, number>> } => ({
  intervals: intervals.size,
  listeners: Object.fromEntries([...listeners].filter(([, n]) => n > 0)),
});
