/**
 * Gives the focus back when a frame takes it. Three ways in are a person's: Tab from the element just before or from
 * behind the frame, a press that the frame's bootstrap reports, and the page itself, which brings the focus back to
 * where it was. Whoever takes it three times within two seconds is a thief.
 *
 * Never inside the blur event itself: the browser is still moving the focus then, and the next theft goes unnoticed.
 */
import { deepActiveElement } from './deep-active-element.ts';

const TAB = 300;
const PRESS = 1_000;
const WINDOW = 2_000;
const MOST = 3;
/** Whose last key is no older than this is typing, and loses characters to a thief who is judged later than at once. */
const TYPING = 500;
/** How long a press may take to be reported. */
const REPORT = 80;
/** And then the answer where it went: on a busy machine nobody is to be thrown out of the field that was clicked. */
const ANSWER = 500;

export interface Guarded {
  readonly element: HTMLIFrameElement;
  /** The page has brought the focus back into it. */
  refocus(): void;
  /** Asks its bootstrap whether the focus is in a document inside it; if so it is stopped, else "answered" follows. */
  ask(): void;
  /** It has taken the focus too often. */
  thief(): void;
}
interface Known {
  pressed: number;
  invited: number;
  thefts: number[];
  /** Goes on once it has answered. */
  asked?: (() => void) | undefined;
}

export class FocusGuard {
  readonly #frames = new Map<Guarded, Known>();
  #listening: AbortController | undefined;
  /** Where the focus was last in the page. */
  #was: HTMLElement | undefined;
  #typed = -Infinity;
  #tab = { at: -Infinity, back: false };
  /** The frame that had the focus before something was opened over the page. */
  #before: Guarded | undefined;
  #inside: Guarded | undefined;

  add(frame: Guarded): void {
    const known: Known = { pressed: -Infinity, invited: -Infinity, thefts: [] };
    this.#frames.set(frame, known);
    const { element } = frame;
    // Only the page can call this; a thief has its own window's.
    element.focus = (options) => {
      known.invited = performance.now();
      HTMLElement.prototype.focus.call(element, options);
      frame.refocus();
    };
    if (!this.#listening) this.#listen((this.#listening = new AbortController()).signal);
  }

  remove(frame: Guarded): void {
    this.#frames.delete(frame);
    if (this.#inside === frame) this.#inside = undefined;
    if (this.#before === frame) this.#before = undefined;
    if (this.#frames.size > 0) return;
    this.#listening?.abort();
    this.#listening = undefined;
    this.#was = undefined;
  }

  /** Somebody pressed a button or finger in this frame. */
  pressed(frame: Guarded): void {
    const known = this.#frames.get(frame);
    if (known) known.pressed = performance.now();
  }

  /** What it was asked: the focus is in no document inside it. */
  answered(frame: Guarded): void {
    this.#frames.get(frame)?.asked?.();
  }

  /** The focus has left this frame, perhaps for another one. */
  left(frame: Guarded): void {
    const { element } = frame;
    setTimeout(() => {
      const other = this.#focused();
      if (other && other !== frame && this.#frames.has(frame)) this.#entered(other, () => element.focus());
    });
  }

  #listen(signal: AbortSignal): void {
    const start = deepActiveElement();
    if (start instanceof HTMLElement && !(start instanceof HTMLIFrameElement)) this.#was = start;
    const options = { capture: true, signal };
    addEventListener('keydown', ({ key, shiftKey }) => this.#key(key, shiftKey), options);
    addEventListener('focusin', (event) => this.#arrived(event.composedPath()[0]), options);
    addEventListener('focusout', ({ relatedTarget }) => relatedTarget ?? this.#lost(), options);
    addEventListener(
      'blur',
      (event) => {
        const frame = event.target === window ? this.#focused() : undefined;
        if (frame) this.#entered(frame, () => this.#back(frame));
      },
      options,
    );
  }

  #key(key: string, back: boolean): void {
    this.#typed = performance.now();
    this.#tab = { at: key === 'Tab' ? this.#typed : -Infinity, back };
  }

  #arrived(target: EventTarget | undefined): void {
    if (!(target instanceof HTMLElement) || target instanceof HTMLIFrameElement) return;
    this.#was = target;
    this.#tab.at = -Infinity;
    if (this.#inside && over(target)) this.#before = this.#inside;
    this.#inside = undefined;
  }

  /**
   * A dialog has closed that was opened over a frame. A browser brings the focus back to an element of the page, yet not
   * into a frame of another process.
   */
  #lost(): void {
    const before = this.#before;
    if (!before) return;
    setTimeout(() => {
      const nowhere = (deepActiveElement() ?? document.body) === document.body;
      if (nowhere && this.#before === before && this.#returns(before)) before.element.focus({ preventScroll: true });
    });
  }

  #focused(): Guarded | undefined {
    const active = deepActiveElement();
    return [...this.#frames.keys()].find(({ element }) => element === active);
  }

  #entered(frame: Guarded, restore: () => void): void {
    if (this.#byTab(frame) || this.#returns(frame) || this.#invited(frame)) {
      this.#inside = frame;
      return;
    }
    // Of a pointer over a frame the page hears late, if at all: who does not type may have pressed.
    const typing = performance.now() - this.#typed < TYPING;
    const pointer = frame.element.matches(':hover') || matchMedia('(any-pointer: coarse)').matches;
    if (pointer || !typing) setTimeout(() => this.#askWhere(frame, restore), REPORT);
    else setTimeout(() => this.#judge(frame, restore));
  }

  /** A press that nobody reports may have gone into a document inside the frame, which a shadow root hides from the page. */
  #askWhere(frame: Guarded, restore: () => void): void {
    const known = this.#frames.get(frame);
    if (!known || deepActiveElement() !== frame.element || this.#isPressed(known)) return this.#judge(frame, restore);
    const judge = (): void => {
      clearTimeout(late);
      known.asked = undefined;
      this.#judge(frame, restore);
    };
    const late = setTimeout(judge, ANSWER);
    known.asked = judge;
    frame.ask();
  }

  #isPressed({ pressed }: Known): boolean {
    return performance.now() - pressed < PRESS;
  }

  #judge(frame: Guarded, restore: () => void): void {
    const known = this.#frames.get(frame);
    if (!known || deepActiveElement() !== frame.element) return;
    if (this.#isPressed(known)) {
      this.#inside = frame;
      return;
    }
    restore();
    const now = performance.now();
    known.thefts = [...known.thefts.filter((at) => now - at < WINDOW), now];
    if (known.thefts.length < MOST) return;
    frame.thief();
    restore();
  }

  #back({ element }: Guarded): void {
    const was = this.#was;
    if (was?.isConnected) was.focus({ preventScroll: true });
    if (deepActiveElement() === element) element.blur();
  }

  #invited(frame: Guarded): boolean {
    return performance.now() - (this.#frames.get(frame)?.invited ?? -Infinity) < TAB;
  }

  /** Forward only from its own skip link, which stands before it; backward from anything behind it. */
  #byTab({ element }: Guarded): boolean {
    const was = this.#was;
    if (!was || performance.now() - this.#tab.at > TAB) return false;
    if (was.getRootNode() === element.getRootNode()) return true;
    const position = outermost(element).compareDocumentPosition(outermost(was));
    return this.#tab.back && (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }

  /** A dialog or menu over the page has closed, and the browser gives the focus back to where it was before. */
  #returns(frame: Guarded): boolean {
    const was = this.#was;
    const closed = !was || !was.isConnected || !was.checkVisibility();
    return this.#before === frame && closed;
  }
}

const over = (target: HTMLElement): boolean => {
  for (let at: Node | null = target; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at instanceof Element && at.matches(':modal, :popover-open')) return true;
  }
  return false;
};

/** The element, or the host of the shadow tree that it is in, in the document itself. */
const outermost = (element: Element): Element => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? outermost(root.host) : element;
};
