/** The person's keys, focus and screen. */
import type { Acts, Scene } from '../acts.ts';

const size = ({ raw }: Scene, id: number, inline: unknown, block: unknown): void =>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin to name
  raw.postMessage({ v: 1, op: 'call', id, target: 'size', input: { inline, block } });

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
    size(scene, 1e6, inline, block);
  },
  /** As often as credit allows. */
  storm: async (scene) => {
    const { root } = scene;
    const end = performance.now() + 2000;
    while (performance.now() < end) {
      root.style.blockSize = `${100 + Math.random() * 400}px`;
      await new Promise((resolve) => {
        setTimeout(resolve, 5);
      });
    }
    return 'over';
  },
};
