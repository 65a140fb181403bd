import { BehaviorSubject, combineLatest, type Observable } from 'rxjs';
import { afterPaint } from './after-paint.ts';
import { focusPage } from './focus-page.ts';
import { findPage, pageRoutes, type Found, type PageEntry, type PageRoute } from './page-routes.ts';
import { Router, type Move } from './router.ts';
import { ShownPage } from './shown-page.ts';

const titleTime = 500;

export interface Current {
  readonly path: string;
  readonly title: string;
  /** Undefined where no page lives. */
  readonly route: PageRoute | undefined;
}
export interface NavigatorOptions {
  readonly main: HTMLElement;
  readonly entries: Observable<readonly PageEntry[]>;
  /** Whether the page on screen may be taken away. */
  readonly mayLeave: () => Promise<boolean>;
  /** Draws what stands where no page is. */
  readonly nothingAt: (path: string, none: boolean) => HTMLElement;
  readonly announce: (title: string) => void;
}

/** Shows the page that the address names, in `main`, and keeps address, title and focus true to it. */
export class Navigator {
  readonly current: BehaviorSubject<Current>;
  readonly routes = new BehaviorSubject<readonly PageRoute[]>([]);
  /** Emits once, when the first page can be used or has said why not. */
  readonly usable = new BehaviorSubject(false);
  readonly #options: NavigatorOptions;
  readonly #router: Router;
  #page: ShownPage | undefined;
  #nothing: HTMLElement | undefined;
  #untold: ReturnType<typeof setTimeout> | undefined;
  #titles = new Map<string, string>();

  constructor(options: NavigatorOptions) {
    this.#options = options;
    this.#router = new Router({ mayGo: (path) => this.#mayGo(path), scroll: () => this.#scroller?.scrollTop ?? 0 });
    this.current = new BehaviorSubject<Current>({ path: this.#router.path, title: '', route: undefined });
    combineLatest([options.entries, this.#router.moves]).subscribe(([entries, move]) => {
      this.routes.next(pageRoutes(entries));
      this.#show(move);
    });
  }

  has(path: string): boolean {
    return findPage(this.routes.value, path) !== undefined;
  }

  async open(path: string, replace = false): Promise<boolean> {
    return (replace && this.#isLeft(path)) || this.#router.open(path, replace);
  }

  /** The page on screen, for which another one is on its way: it has nothing to put in its own place any more. */
  #isLeft(path: string): boolean {
    const [shown, coming] = [this.#page?.route.key, this.#keyOf(this.#router.path)];
    return shown !== coming && shown === this.#keyOf(path);
  }

  #keyOf(path: string): string | undefined {
    return findPage(this.routes.value, path)?.route.key;
  }

  /** The page of this plugin says what it shows; others have no say in it. */
  setTitle(plugin: string, title: string): void {
    const { route } = this.current.value;
    if (route?.entry.plugin !== plugin) return;
    this.#titles.set(route.key, title);
    this.current.next({ ...this.current.value, title });
    if (this.#untold !== undefined) this.#tell();
  }

  end(): void {
    clearTimeout(this.#untold);
    this.#router.end();
    this.#page?.end();
  }

  async #mayGo(path: string): Promise<boolean> {
    if (!this.#page || this.#keyOf(path) === this.#page.route.key) return true;
    return this.#options.mayLeave();
  }

  get #scroller(): Element | undefined {
    return this.#page?.element.firstElementChild?.shadowRoot?.querySelector('.root') ?? undefined;
  }

  #show(move: Move): void {
    const found = findPage(this.routes.value, move.path);
    const title = (found && (this.#titles.get(found.route.key) ?? found.route.entry.data.label)) ?? '';
    const same = found && this.#page?.route.key === found.route.key;
    if (same) this.#page?.update(found.params);
    else this.#change(found, move);
    this.current.next({
      path: move.path,
      title: same ? title : (found?.route.entry.data.label ?? ''),
      route: found?.route,
    });
  }

  #change(found: Found | undefined, move: Move): void {
    const { main, nothingAt } = this.#options;
    if (!found && this.#nothing && this.current.value.path === move.path) return;
    clearTimeout(this.#untold);
    this.#untold = undefined;
    const first = !this.#page && !this.#nothing;
    this.#page?.end();
    this.#nothing?.remove();
    this.#page = undefined;
    this.#nothing = undefined;
    this.#titles.clear();
    if (!found) {
      this.#nothing = nothingAt(move.path, this.routes.value.length === 0);
      main.append(this.#nothing);
      return this.#arrived(first, move);
    }
    const page = new ShownPage(found.route, found.params);
    this.#page = page;
    main.append(page.element);
    const waiting = page.state.subscribe((state) => {
      if (state === 'loading') return;
      queueMicrotask(() => waiting.unsubscribe());
      afterPaint(() => {
        if (this.#page === page) this.#arrived(first, move);
      });
    });
    page.show();
  }

  #arrived(first: boolean, { scroll }: Move): void {
    if (!this.usable.value) this.usable.next(true);
    if (scroll !== undefined) this.#scroller?.scrollTo({ top: scroll, behavior: 'instant' });
    if (first) return;
    focusPage(this.#options.main);
    // A view says its title with a call that may still be under way.
    this.#untold = setTimeout(() => this.#tell(), titleTime);
  }

  #tell(): void {
    clearTimeout(this.#untold);
    this.#untold = undefined;
    this.#options.announce(this.current.value.title);
  }
}
