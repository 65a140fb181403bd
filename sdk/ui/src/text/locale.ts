/** The language of the page, as the shell sets it on the root element; other elements of the page follow it too. */
type Listener = () => void;

const listeners = new Set<Listener>();
let observer: MutationObserver | undefined;

export const currentLocale = (): string => document.documentElement.lang || 'de';

/** Calls back after each change of language, until the returned function is called. */
export function onLocaleChange(listener: Listener): () => void {
  listeners.add(listener);
  if (!observer) {
    observer = new MutationObserver(notifyLocaleChange);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
}

export function notifyLocaleChange(): void {
  for (const listener of listeners) listener();
}
