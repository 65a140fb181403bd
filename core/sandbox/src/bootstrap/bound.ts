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
export const metaOf: (object: KeyboardEvent) => boolean = free(KeyboardEvent.prototype, 'metaKey', 'get');
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
