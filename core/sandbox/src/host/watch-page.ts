/** What the page says about itself and every frame is told. */
import { Observable, distinctUntilChanged, map, shareReplay } from 'rxjs';
import { lookAttributes, readLook, type Look } from '../look.ts';
import type { WantedKeys } from '../guard-protocol.ts';
import { KEYS_ATTRIBUTE, wantedKeys } from './keys.ts';

const SCHEMES = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'];

const changes = (names: readonly string[], media: readonly string[]): Observable<void> =>
  new Observable((subscriber) => {
    const tell = (): void => subscriber.next();
    const observer = new MutationObserver(tell);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: [...names] });
    const queries = media.map((query) => matchMedia(query));
    for (const query of queries) query.addEventListener('change', tell);
    tell();
    return () => {
      observer.disconnect();
      for (const query of queries) query.removeEventListener('change', tell);
    };
  });

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const latest = { bufferSize: 1, refCount: true } as const;

export const watchLook = (): Observable<Look> =>
  changes(lookAttributes, SCHEMES).pipe(
    map(() => readLook(document.documentElement)),
    distinctUntilChanged<Look>(same),
    shareReplay(latest),
  );

export const watchKeys = (): Observable<WantedKeys> =>
  changes([KEYS_ATTRIBUTE], []).pipe(
    map(() => wantedKeys(document.documentElement)),
    distinctUntilChanged<WantedKeys>(same),
    shareReplay(latest),
  );
