/**
 * The first script of every frame, before any code of the plugin: it leads keys out to the host, answers its pings, and
 * tells of what a plugin must not hide. The plugin shares this realm and may be hostile: see `bound.ts`.
 */
import type { Order, Report, WantedKeys } from '../guard-protocol.ts';
import * as bound from './bound.ts';
import { isOpen, isTyping, keyReport, nameOf } from './keys.ts';

const me = window;
const top = parent;
let guard: MessagePort | undefined;
let wanted: WantedKeys = { combined: [], plain: [] };
let here = bound.hasFocus();
let escapes = 0;
/** What had the focus last: a dialog of the page takes it away from it for good. */
let last: unknown;
let give: (port: MessagePort) => void = () => {};

const tell = (report: Report): void => {
  if (guard) bound.postTo(guard, report);
};
const obey = (order: Order): void => {
  // Focus inside, but not in this document: it is in a nested one, whatever shadow root hides that.
  if (order.op === 'ping') tell({ op: 'pong', id: order.id, nested: bound.hasFocus() && !here });
  else if (order.op === 'keys') wanted = order;
  else if (bound.isFocusNowhere()) bound.focus(last);
};

// Writing the document anew would take the listeners below away.
for (const name of ['open', 'write', 'writeln', 'close'] as const) {
  Object.defineProperty(Document.prototype, name, { value: undefined, writable: false, configurable: false });
}

/** How `runFrame` gets the port of the plugin: once, and by then this property is gone. */
Object.defineProperty(me, 'fachwerkPort', {
  configurable: true,
  value: new Promise<MessagePort>((resolve) => {
    give = resolve;
  }),
});

me.addEventListener(
  'message',
  (event) => {
    bound.halt(event);
    const ports = bound.portsOf(event);
    const first = ports[0];
    const second = ports[1];
    if (guard || !first || !second || bound.sourceOf(event) !== top) return;
    guard = first;
    bound.onMessage(first, (order) => obey(bound.dataOf(order) as Order));
    tell({ op: 'hello', cluster: 'originAgentCluster' in me && me.originAgentCluster });
    give(second);
  },
  true,
);

const isOneOf = (names: readonly string[], name: string): boolean => {
  for (let i = 0; i < names.length; i++) if (names[i] === name) return true;
  return false;
};
/** In the way back up: what the plugin took for itself stays its own. */
const handOn = (event: KeyboardEvent): void => {
  if (!event.isTrusted || bound.isPrevented(event) || bound.isRepeated(event) || bound.isComposing(event)) return;
  const name = nameOf(event);
  const plain = isOneOf(wanted.plain, name) && !isOpen(event) && !isTyping(event);
  if (!plain && !isOneOf(wanted.combined, name)) return;
  bound.prevent(event);
  tell(keyReport(event));
};
me.addEventListener(
  'keydown',
  (event) => {
    // An own property that no script can forge: a plugin cannot pretend that somebody pressed a key.
    if (!event.isTrusted) return;
    // Anew at each key, so that all that the plugin listens with by now has been asked before.
    bound.unlisten(me, 'keydown', handOn);
    bound.listen(me, 'keydown', handOn);
    const key = bound.keyOf(event);
    if (key !== 'Escape') escapes = 0;
    else if (escapes++ === 0 && isOpen(event)) return;
    if (key !== 'F6' && key !== 'Escape') return;
    if (key === 'F6') bound.prevent(event);
    bound.halt(event);
    tell(keyReport(event));
  },
  true,
);
const pressed = (event: Event): void => {
  escapes = 0;
  if (event.isTrusted) tell({ op: 'pointer' });
};
me.addEventListener('pointerdown', pressed, true);
me.addEventListener(
  'focusin',
  (event) => {
    last = bound.pathOf(event)[0];
  },
  true,
);
me.addEventListener(
  'focus',
  (event) => {
    if (event.isTrusted && bound.targetOf(event) === me) here = true;
  },
  true,
);
me.addEventListener(
  'blur',
  (event) => {
    if (!event.isTrusted || bound.targetOf(event) !== me) return;
    here = false;
    tell({ op: bound.hasFocus() ? 'nested' : 'blur' });
  },
  true,
);
top.postMessage('boot', '*');
