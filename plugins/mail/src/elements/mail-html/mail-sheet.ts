/** The document in the mail frame. All that is needed of it is taken before a mail is put in: names in a mail may hide it. */
import { sanitizeMail, type Sanitized, type ShownLink } from '../../sanitize.ts';

export interface SheetColors {
  readonly scheme: 'light' | 'dark';
  readonly text: string;
  readonly ground: string;
}

const base = `
  html { height: auto !important; }
  body { display: flow-root; margin: 0; height: auto !important; overflow-x: auto; overflow-wrap: break-word; font: 15px/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
  img { max-width: 100%; }
  img:not([src]):not([alt]), img[alt=""]:not([src]) { visibility: hidden; }
  pre { white-space: pre-wrap; font: inherit; }
  blockquote { margin: 8px 0; padding-left: 12px; border-left: 2px solid #8187a7; }
  summary { cursor: pointer; width: fit-content; padding: 2px 8px; border: 1px solid currentColor; border-radius: 4px; font-size: 13px; opacity: .8; }
  a { color: inherit; text-decoration: underline; }
`;
/** A mail that sizes itself by its window would grow for ever. */
const tallest = 30_000;
const growths = 60;

export class MailSheet {
  readonly #window: Window;
  readonly #document: Document;
  readonly #body: HTMLElement;
  readonly #root: HTMLElement;
  readonly #ended = new AbortController();
  #links: Sanitized['links'] = new Map();

  constructor(frame: HTMLIFrameElement) {
    const document = frame.contentDocument;
    const window = frame.contentWindow;
    if (!document?.body || !window) throw new Error('The mail frame has no document of ours.');
    this.#window = window;
    this.#document = document;
    this.#body = document.body;
    this.#root = document.documentElement;
    const style = document.createElement('style');
    style.textContent = base;
    document.head.append(style);
    this.#forwardKeys(frame);
  }

  /** Puts a mail in. */
  show(html: string, fold: string): Sanitized {
    const clean = sanitizeMail(html, this.#window as never);
    this.#links = clean.links;
    foldQuotes(clean.nodes, this.#document, fold);
    this.#body.replaceChildren(clean.nodes);
    return clean;
  }

  color({ scheme, text, ground }: SheetColors): void {
    const { style } = this.#root;
    style.setProperty('color-scheme', scheme);
    style.setProperty('color', text);
    style.setProperty('background', ground);
  }

  /** Tells the height now and whenever it changes. */
  onHeight(tell: (height: number) => void): void {
    let last = 0;
    let grown = 0;
    const observer = new ResizeObserver(() => {
      const height = Math.min(tallest, Math.ceil(this.#body.scrollHeight));
      if (height === last || grown > growths) return;
      if (height > last) grown += 1;
      last = height;
      // In the next frame: a change of size within an observer of sizes is reported as an error.
      requestAnimationFrame(() => tell(height));
    });
    observer.observe(this.#body);
    this.#ended.signal.addEventListener('abort', () => observer.disconnect());
  }

  /** `point` hears of the link under the pointer or with the focus, `follow` may keep the browser from following one. */
  onLinks(point: (link: ShownLink | undefined) => void, follow: (link: ShownLink) => boolean): void {
    const options = { signal: this.#ended.signal };
    const linkOf = (event: Event): ShownLink | undefined => {
      const link = event.composedPath().find((node) => this.#links.has(node as HTMLAnchorElement));
      return link && this.#links.get(link as HTMLAnchorElement);
    };
    for (const type of ['mouseover', 'focusin'])
      this.#body.addEventListener(type, (event) => point(linkOf(event)), options);
    for (const type of ['mouseout', 'focusout']) this.#body.addEventListener(type, () => point(undefined), options);
    this.#body.addEventListener(
      'click',
      (event) => {
        const link = linkOf(event);
        if (link && !follow(link)) event.preventDefault();
      },
      options,
    );
  }

  /** Keys pressed in the mail mean what they mean around it; Tab and typing are the browser's. */
  #forwardKeys(frame: HTMLIFrameElement): void {
    this.#root.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Tab') return;
        const { key, code, ctrlKey, shiftKey, altKey, metaKey, repeat } = event;
        const held = { key, code, ctrlKey, shiftKey, altKey, metaKey, repeat };
        const copy = new KeyboardEvent('keydown', { ...held, bubbles: true, composed: true, cancelable: true });
        if (!frame.dispatchEvent(copy)) event.preventDefault();
      },
      { signal: this.#ended.signal },
    );
  }

  /** Also takes the mail out: in Firefox a prefetch that a frame left waiting escapes its policy once the frame is gone. */
  end(): void {
    this.#ended.abort();
    this.#body.replaceChildren();
  }
}

/** What was quoted from earlier mails, behind a summary that needs no script. */
function foldQuotes(nodes: DocumentFragment, document: Document, label: string): void {
  for (const quote of nodes.querySelectorAll('blockquote, .gmail_quote')) {
    if (quote.parentElement?.closest('blockquote, .gmail_quote') || (quote.textContent ?? '').trim().length < 200)
      continue;
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    summary.textContent = label;
    quote.before(details);
    details.append(summary, quote);
  }
}
