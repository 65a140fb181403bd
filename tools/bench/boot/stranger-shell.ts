/** The page's first module: a host, and a stranger's shell of a navigation and one panel. */
import { BehaviorSubject, of, type Observable } from 'rxjs';
import { createHost, readPageLock, type Fault } from '../../../core/kernel/src/index.ts';

interface Page {
  readonly data: { readonly label: string };
  readonly mount: (root: HTMLElement, context: Observable<unknown>, signal: AbortSignal) => void;
}
interface Bench {
  error?: string;
  navLabels(): string[];
  panelEl(): Element;
  activate(i: number): void;
  registered(): void;
}
const { __bench: bench } = globalThis as unknown as { __bench: Bench };
const nav = document.querySelector('nav')!;
const main = document.querySelector('main')!;
const lock = readPageLock(document.getElementById('fachwerk-workplace')!.textContent);
const [shellFacts] = lock.plugins;

let shown = new AbortController();
function show(page: Page): void {
  shown.abort();
  shown = new AbortController();
  page.mount(main, of(undefined), shown.signal);
}
function draw(pages: readonly Page[]): void {
  const buttons = pages.map((page) => {
    const button = document.createElement('button');
    button.textContent = page.data.label;
    button.addEventListener('click', () => show(page));
    return button;
  });
  nav.replaceChildren(...buttons);
  bench.registered();
  if (pages[0]) show(pages[0]);
}
const shell = {
  manifest: { id: shellFacts?.id },
  start: (uses: { pages(): Observable<readonly Page[]> }) => void uses.pages().subscribe(draw),
};

bench.navLabels = () => Array.from(nav.children, ({ textContent }) => textContent);
bench.panelEl = () => main;
bench.activate = (i) => (nav.children[i] as HTMLElement).click();
const host = createHost<HTMLElement>({
  lock,
  load: (address) => (address === shellFacts?.entry ? Promise.resolve({ default: shell }) : import(address)),
  place: (target) => {
    const root = document.createElement('div');
    return {
      root,
      state({ kind }) {
        if (kind !== 'shown') return;
        // Laid out once, with what is in it.
        target.append(root);
        host.usable();
      },
      close: () => root.remove(),
    };
  },
  messages: () => ({ load: async () => {}, text: (key) => key }),
  locale: new BehaviorSubject('en'),
  settings: () => new BehaviorSubject<unknown>(undefined),
  fault: ({ plugin, code, error }: Fault) => (bench.error = `${plugin} ${code}: ${String(error)}`),
});
await host.start(lock.plugins[0]!.id);
