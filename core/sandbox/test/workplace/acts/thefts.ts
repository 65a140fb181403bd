/** The person's keys, focus and screen. */
import type { Acts, Scene } from '../acts.ts';

/** Ids rise; below them the SDK cannot speak any more. */
let id = 1e6;
const size = ({ raw }: Scene, inline: unknown, block: unknown): void =>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin to name
  raw.postMessage({ v: 1, op: 'call', id: id++, target: 'size', input: { inline, block } });

export const thefts: Acts = {
  thief: ({ field }) => {
    setInterval(() => {
      window.focus();
      field.focus();
    }, 5);
  },
  trap: () => {
    const swallow = (event: Event): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    for (const target of [window, document])
      for (const kind of ['keydown', 'keyup', 'keypress']) target.addEventListener(kind, swallow, true);
  },
  /** Patches whatever a script that ran before might look up late. */
  tamper: (scene) => {
    EventTarget.prototype.dispatchEvent = () => false;
    MessagePort.prototype.postMessage = () => {};
    Document.prototype.hasFocus = () => false;
    Event.prototype.stopImmediatePropagation = () => {};
    const nothing = (): (() => void) => () => {};
    // oxlint-disable-next-line no-extend-native -- that is the attack
    Function.prototype.call = Function.prototype.apply = Function.prototype.bind = nothing as never;
    const lie = { get: () => 'x' };
    const lies = [
      [KeyboardEvent, 'key'],
      [MessageEvent, 'ports'],
      [MessageEvent, 'data'],
      [Event, 'target'],
    ] as const;
    for (const [owner, name] of lies) Object.defineProperty(owner.prototype, name, lie);
    dispatchEvent(new PointerEvent('pointerdown'));
    thefts['trap']?.(scene);
  },
  'write-anew': () => {
    document.open();
    document.write('<input>');
    document.close();
  },
  size: (scene) => {
    const [inline, block] = scene.rest.split(' ').map(Number);
    size(scene, inline, block);
  },
  /** Two hundred and fifty sizes a second, past the SDK. */
  storm: async (scene) => {
    for (let turn = 0; turn < 50; turn++) {
      for (let i = 0; i < 10; i++) size(scene, 300, 100 + ((turn * 10 + i) % 400));
      await new Promise((resolve) => {
        setTimeout(resolve, 40);
      });
    }
    const over = { v: 1, op: 'call', id: id++, target: 'uses/lab/echo', input: { text: 'storm over' } };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin to name
    scene.raw.postMessage(over);
  },
  /** What it sees of the Land's colours. */
  look: ({ rest }) => getComputedStyle(document.documentElement).getPropertyValue(rest).trim() || 'nothing',
  /** Words for people that would like to be more. */
  markup: ({ raw }) => {
    const input = { where: 'view', message: '<img src=x onerror="document.title=1">' };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin to name
    raw.postMessage({ v: 1, op: 'call', id: 3e6, target: 'fault', input });
  },
};
