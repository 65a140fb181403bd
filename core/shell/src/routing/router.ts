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
  #path = here();
  #returning = false;
  #asking = false;

  constructor(options: RouterOptions) {
    this.#options = options;
    this.#index = markOf(history.state)?.fachwerk ?? 0;
    history.replaceState({ ...markOf(history.state), fachwerk: this.#index }, '');
    this.moves = new BehaviorSubject<Move>({ path: here() });
    addEventListener('popstate', () => void this.#popped(), { signal: this.#end.signal });
  }

  /** Where the person is, or is about to be. */
  get path(): string {
    return this.#path;
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
    this.#path = here();
    const move = { path: this.#path };
    // Whoever asked is answered first: no answer reaches a view that this ends.
    setTimeout(() => this.moves.next(move));
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

  async #popped(): Promise<void> {
    // The address comes back to where the person stayed; or they went on pressing back while they were asked.
    if (this.#returning || this.#asking) {
      this.#returning = false;
      return;
    }
    this.#asking = true;
    const may = here() === this.path || (await this.#options.mayGo(here()));
    this.#asking = false;
    const mark = markOf(history.state);
    const index = mark?.fachwerk ?? 0;
    if (!may) return this.#return(this.#index - index);
    this.#index = index;
    this.#path = here();
    this.moves.next({ path: this.#path, ...(mark?.scroll !== undefined && { scroll: mark.scroll }) });
  }

  #return(steps: number): void {
    if (steps === 0) return;
    this.#returning = true;
    history.go(steps);
  }
}
