/**
 * Functions and getters as they were before any code of the plugin ran: what it patches later reaches none of these.
 * Nothing here may look a method up at the time of use, so no `array.map`, no `map.get`, no spread of an iterable.
 */
const { call } = Function.prototype;
const bind = Function.prototype.bind;
/** A method as a function of its object. */
// oxlint-disable-next-line typescript/no-unsafe-function-type -- any method of any prototype
const free = <F>(method: Function): F => bind.call(call, method) as F;
const getter = <O, T>(owner: object, name: string): ((object: O) => T) =>
  free(Object.getOwnPropertyDescriptor(owner, name)?.get as () => T);
const setter = <O, T>(owner: object, name: string): ((object: O, value: T) => void) =>
  free(Object.getOwnPropertyDescriptor(owner, name)?.set as (value: T) => void);

export const postTo = free<(port: MessagePort, message: unknown) => void>(MessagePort.prototype.postMessage);
export const onMessage = setter<MessagePort, (event: MessageEvent) => void>(MessagePort.prototype, 'onmessage');
export const portsOf = getter<MessageEvent, readonly MessagePort[]>(MessageEvent.prototype, 'ports');
export const dataOf = getter<MessageEvent, unknown>(MessageEvent.prototype, 'data');
export const sourceOf = getter<MessageEvent, unknown>(MessageEvent.prototype, 'source');
export const halt = free<(event: Event) => void>(Event.prototype.stopImmediatePropagation);
export const prevent = free<(event: Event) => void>(Event.prototype.preventDefault);
export const isPrevented = getter<Event, boolean>(Event.prototype, 'defaultPrevented');
export const targetOf = getter<Event, unknown>(Event.prototype, 'target');
export const pathOf = free<(event: Event) => readonly EventTarget[]>(Event.prototype.composedPath);
export const keyOf = getter<KeyboardEvent, string>(KeyboardEvent.prototype, 'key');
export const codeOf = getter<KeyboardEvent, string>(KeyboardEvent.prototype, 'code');
export const ctrlOf = getter<KeyboardEvent, boolean>(KeyboardEvent.prototype, 'ctrlKey');
export const altOf = getter<KeyboardEvent, boolean>(KeyboardEvent.prototype, 'altKey');
export const shiftOf = getter<KeyboardEvent, boolean>(KeyboardEvent.prototype, 'shiftKey');
export const metaOf = getter<KeyboardEvent, boolean>(KeyboardEvent.prototype, 'metaKey');
export const hasFocus = Document.prototype.hasFocus.bind(document);
const isElement = free<(prototype: object, object: unknown) => boolean>(Object.prototype.isPrototypeOf);
const matchesOf = free<(element: Element, selector: string) => boolean>(Element.prototype.matches);
const prototypeOfElement = Element.prototype;
export const matches = (thing: unknown, selector: string): boolean =>
  isElement(prototypeOfElement, thing) && matchesOf(thing as Element, selector);
export const lower = free<(text: string) => string>(String.prototype.toLowerCase);
