/**
 * Functions and getters as they were before any code of the plugin ran: what it patches later reaches none of these.
 * Nothing here may look a method up at the time of use, so no `array.map`, no `map.get`, no spread of an iterable.
 */
type Part = 'value' | 'get' | 'set';
const { prototype } = Function;
/** One part of a property as a function whose first argument is the object; the place that takes it says its type. */
const free = (owner: object, name: string, part: Part = 'value'): never =>
  // oxlint-disable-next-line typescript/unbound-method -- to bind it is the point
  prototype.bind.call(prototype.call, Object.getOwnPropertyDescriptor(owner, name)?.[part]) as never;

export const postTo: (port: MessagePort, message: unknown) => void = free(MessagePort.prototype, 'postMessage');
export const onMessage: (object: MessagePort, value: (event: MessageEvent) => void) => void = free(
  MessagePort.prototype,
  'onmessage',
  'set',
);
export const portsOf: (object: MessageEvent) => readonly MessagePort[] = free(MessageEvent.prototype, 'ports', 'get');
export const dataOf: (object: MessageEvent) => unknown = free(MessageEvent.prototype, 'data', 'get');
export const sourceOf: (object: MessageEvent) => unknown = free(MessageEvent.prototype, 'source', 'get');
export const halt: (event: Event) => void = free(Event.prototype, 'stopImmediatePropagation');
export const prevent: (event: Event) => void = free(Event.prototype, 'preventDefault');
export const isPrevented: (object: Event) => boolean = free(Event.prototype, 'defaultPrevented', 'get');
export const targetOf: (object: Event) => unknown = free(Event.prototype, 'target', 'get');
export const pathOf: (event: Event) => readonly EventTarget[] = free(Event.prototype, 'composedPath');
export const keyOf: (object: KeyboardEvent) => string = free(KeyboardEvent.prototype, 'key', 'get');
export const codeOf: (object: KeyboardEvent) => string = free(KeyboardEvent.prototype, 'code', 'get');
export const ctrlOf: (object: KeyboardEvent) => boolean = free(KeyboardEvent.prototype, 'ctrlKey', 'get');
export const altOf: (object: KeyboardEvent) => boolean = free(KeyboardEvent.prototype, 'altKey', 'get');
export const shiftOf: (object: KeyboardEvent) => boolean = free(KeyboardEvent.prototype, 'shiftKey', 'get');
export const isRepeated: (object: KeyboardEvent) => boolean = free(KeyboardEvent.prototype, 'repeat', 'get');
export const isComposing: (object: KeyboardEvent) => boolean = free(KeyboardEvent.prototype, 'isComposing', 'get');
export const metaOf: (object: KeyboardEvent) => boolean = free(KeyboardEvent.prototype, 'metaKey', 'get');
type Hear = (target: object, name: string, listener: (event: never) => void) => void;
export const listen: Hear = free(EventTarget.prototype, 'addEventListener');
export const unlisten: Hear = free(EventTarget.prototype, 'removeEventListener');
const activeElementOf: (object: Document) => Element | null = free(Document.prototype, 'activeElement', 'get');
const bodyOf: (object: Document) => HTMLElement | null = free(Document.prototype, 'body', 'get');
const focusOn: (element: HTMLElement) => void = free(HTMLElement.prototype, 'focus');
const htmlElements = HTMLElement.prototype;
export const lower: (text: string) => string = free(String.prototype, 'toLowerCase');
const focused: (page: Document) => boolean = free(Document.prototype, 'hasFocus');
const page = document;
export const hasFocus = (): boolean => focused(page);
const isOf: (prototype: object, object: unknown) => boolean = free(Object.prototype, 'isPrototypeOf');
const matchesOf: (element: Element, selector: string) => boolean = free(Element.prototype, 'matches');
const elements = Element.prototype;
export const isFocusNowhere = (): boolean => {
  const active = activeElementOf(page);
  return active === null || active === bodyOf(page);
};
export const focus = (thing: unknown): void => {
  if (isOf(htmlElements, thing)) focusOn(thing as HTMLElement);
};
export const matches = (thing: unknown, selector: string): boolean =>
  isOf(elements, thing) && matchesOf(thing as Element, selector);

const hasOf: (set: WeakSet<object>, thing: object) => boolean = free(WeakSet.prototype, 'has');
const addTo: (set: WeakSet<object>, thing: object) => void = free(WeakSet.prototype, 'add');
const attach: (host: Element, init: ShadowRootInit) => ShadowRoot = free(Element.prototype, 'attachShadow');
const modeOf: (root: ShadowRoot) => ShadowRootMode = free(ShadowRoot.prototype, 'mode', 'get');
const closed = new WeakSet<object>();
// What has the focus in a closed root nobody outside can see; so it is remembered who has one.
Object.defineProperty(Element.prototype, 'attachShadow', {
  configurable: true,
  writable: true,
  value: function attachShadow(this: Element, init: ShadowRootInit): ShadowRoot {
    const root = attach(this, init);
    if (modeOf(root) === 'closed') addTo(closed, this);
    return root;
  },
});
/** Whether it is an element of which all that can have the focus can be seen. */
export const isPlain = (thing: unknown): boolean =>
  isOf(elements, thing) &&
  !hasOf(closed, thing as object) &&
  // A root that came with markup is not known here: then the focus is within, and not on it.
  (thing === bodyOf(page) || matchesOf(thing as Element, ':focus') || !matchesOf(thing as Element, ':focus-within'));
