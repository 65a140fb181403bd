import type { InputOf } from '@fachwerk/kernel/api';
import type { Ui } from '@fachwerk/model/host';
import '@fachwerk/ui';

export type Toast = InputOf<typeof Ui, 'toast'>;
export type ToastEnd = 'action' | 'gone';

const atLeast = 6000;
const most = 3;
const toneOf = (tone: Toast['tone']): string => (tone === 'error' ? 'danger' : (tone ?? 'info'));

interface Standing {
  readonly element: HTMLElement;
  readonly toast: Toast;
  left: number;
  since: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  end(how: ToastEnd): void;
}

/** The stack of toasts. While a person points at it or is in it, none of them goes. */
export class Toasts {
  readonly element = document.createElement('section');
  readonly #list = document.createElement('ol');
  readonly #standing: Standing[] = [];
  readonly #waiting: Standing[] = [];
  readonly #announce: (text: string, urgent: boolean) => void;
  readonly #actionHint: (text: string, action: string) => string;
  #held = false;
  #before: HTMLElement | undefined;

  constructor(options: {
    announce(text: string, urgent: boolean): void;
    /** What is read out of a toast with a button: its text, and the key that leads there. */
    actionHint(text: string, action: string): string;
  }) {
    this.#announce = (text, urgent) => options.announce(text, urgent);
    this.#actionHint = (text, action) => options.actionHint(text, action);
    this.element.className = 'fw-toasts';
    this.element.tabIndex = -1;
    this.element.hidden = true;
    this.element.append(this.#list);
    this.element.addEventListener('pointerenter', () => this.#hold(true));
    this.element.addEventListener('pointerleave', () => this.#hold(this.element.matches(':focus-within')));
    this.element.addEventListener('focusin', () => this.#hold(true));
    this.element.addEventListener('focusout', (event) => {
      if (!this.element.contains(event.relatedTarget as Node | null)) this.#hold(this.element.matches(':hover'));
    });
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#standing.at(-1)?.end('gone');
    });
  }

  show(toast: Toast, signal?: AbortSignal): Promise<ToastEnd> {
    return new Promise((resolve) => {
      const standing: Standing = {
        element: document.createElement('li'),
        toast,
        left: Math.max(atLeast, toast.duration ?? 0),
        since: 0,
        timer: undefined,
        end: (how) => {
          this.#take(standing);
          resolve(how);
        },
      };
      signal?.addEventListener('abort', () => standing.end('gone'), { once: true });
      this.#waiting.push(standing);
      this.#next();
    });
  }

  /** Puts the focus on the newest toast's button; leaving them brings it back. */
  focus(back: HTMLElement | undefined): boolean {
    const newest = this.#standing.at(-1)?.element.querySelector('fw-toast');
    if (!newest) return false;
    this.#before = back;
    const button = newest.shadowRoot?.querySelector('button');
    (button ?? this.element).focus();
    return true;
  }

  #next(): void {
    while (this.#standing.length < most) {
      const standing = this.#waiting.shift();
      if (!standing) break;
      this.#standing.push(standing);
      this.#draw(standing);
    }
    this.element.hidden = this.#standing.length === 0;
  }

  #draw(standing: Standing): void {
    const { text, action, tone } = standing.toast;
    const look = document.createElement('fw-toast');
    look.setAttribute('tone', toneOf(tone));
    if (action) look.setAttribute('action', action);
    look.textContent = text;
    look.addEventListener('fw-action', () => standing.end('action'));
    look.addEventListener('fw-dismiss', () => standing.end('gone'));
    standing.element.append(look);
    this.#list.append(standing.element);
    this.#announce(action ? this.#actionHint(text, action) : text, tone === 'error');
    if (!this.#held) this.#run(standing);
  }

  #run(standing: Standing): void {
    standing.since = performance.now();
    standing.timer = setTimeout(() => standing.end('gone'), standing.left);
  }

  #hold(held: boolean): void {
    if (held === this.#held) return;
    this.#held = held;
    for (const standing of this.#standing) {
      clearTimeout(standing.timer);
      if (held) standing.left = Math.max(1500, standing.left - (performance.now() - standing.since));
      else this.#run(standing);
    }
  }

  #take(standing: Standing): void {
    clearTimeout(standing.timer);
    for (const list of [this.#standing, this.#waiting]) {
      const index = list.indexOf(standing);
      if (index >= 0) list.splice(index, 1);
    }
    const hadFocus = standing.element.matches(':focus-within');
    standing.element.remove();
    this.#next();
    if (hadFocus && !this.focus(this.#before)) this.#before?.focus();
    if (this.#standing.length === 0) this.#held = false;
  }
}
