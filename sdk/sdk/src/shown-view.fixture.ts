/** A view in a place of its own, as a host shows it: a shadow root, an end, and what it says when it cannot go on. */
import { BehaviorSubject } from 'rxjs';
import type { Live, ViewContext } from './index.ts';

interface Shown {
  readonly root: HTMLElement;
  readonly shadow: ShadowRoot;
  /** What `fail` was told. */
  readonly failed: unknown[];
  readonly end: () => void;
}
export type Ctx = { readonly locale: Live<string> };
export type Uses = { readonly rooms: BehaviorSubject<readonly string[]> };
type Show = (view: ViewContext<object>, uses: Uses, ctx: Ctx) => void | Promise<void>;

export const locale = new BehaviorSubject('de');

export function show(run: Show, rooms = new BehaviorSubject<readonly string[]>(['Aula'])): Shown {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'open' });
  const root = document.createElement('div');
  shadow.append(root);
  document.body.append(host);
  const failed: unknown[] = [];
  const ended = new AbortController();
  const end = (): void => {
    ended.abort();
    host.remove();
  };
  const view: ViewContext<object> = {
    root,
    params: new BehaviorSubject({}),
    signal: ended.signal,
    unsaved: () => {},
    fail: (error) => failed.push(error),
  };
  try {
    void run(view, { rooms }, { locale });
  } catch (error) {
    end();
    throw error;
  }
  return { root, shadow, failed, end };
}

/** How often an adapter shows and ends a view to prove that nothing is left. */
export const TIMES = 200;
