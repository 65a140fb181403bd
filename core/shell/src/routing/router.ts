import { BehaviorSubject } from 'rxjs';

interface Mark {
  readonly fachwerk: number;
  readonly scroll?: number;
}
export interface RouterOptions {
  /** Asked before the page changes; false keeps everything as it is. */
  mayGo(path: string): Promise<boolean>;
  /** How far the page is scrolled, to be found again on the way back. */
  scroll?(): number;
}
export interface Move {
  readonly path: string;
  /** Where the person was scrolled to when they left it, on the way back or forth. */
  readonly scroll?: number;
}

const markOf = (state: unknown): Mark | undefined =>
  typeof state === 'object' && state !== null && 'fachwerk' in state ? (state as Mark) : undefined;
const here = (): string => location.pathname + location.search;

/** The address bar. History's own way back is asked for leave too: refused, it is walked in the other direction. */
export class Router {
  readonly moves: BehaviorSubject<Move>;
  readonly #options: RouterOptions;
  readonly #end = new AbortController();
  #index: number;
  #returning = false;

  constructor(options: RouterOptions) {
    this.#options = options;
    this.#index = markOf(history.state)?.fachwerk ?? 0;
    history.replaceState({ ...markOf(history.state), fachwerk: this.#index }, '');
    this.moves = new BehaviorSubject<Move>({ path: here() });
    addEventListener('popstate', (event) => void this.#popped(event.state), { signal: this.#end.signal });
  }

  get path(): string {
    return this.moves.value.path;
  }

  /** False when the person stays because of unsaved work. */
  async open(path: string, replace = false): Promise<boolean> {
    if (path === this.path) return true;
    if (!(await this.#options.mayGo(path))) return false;
    this.#remember();
    if (!replace) this.#index += 1;
    const mark: Mark = { fachwerk: this.#index };
    if (replace) history.replaceState(mark, '', path);
    else history.pushState(mark, '', path);
    this.moves.next({ path: here() });
    return true;
  }

  end(): void {
    this.#end.abort();
    this.moves.complete();
  }

  #remember(): void {
    const scroll = this.#options.scroll?.() ?? 0;
    history.replaceState({ fachwerk: this.#index, scroll } satisfies Mark, '');
  }

  async #popped(state: unknown): Promise<void> {
    if (this.#returning) {
      this.#returning = false;
      return;
    }
    const mark = markOf(state);
    const steps = this.#index - (mark?.fachwerk ?? 0);
    const path = here();
    if (path !== this.path && !(await this.#options.mayGo(path))) {
      this.#returning = true;
      history.go(steps);
      return;
    }
    this.#index = mark?.fachwerk ?? 0;
    this.moves.next({ path, ...(mark?.scroll !== undefined && { scroll: mark.scroll }) });
  }
}
