/** Saying what one may not say, in whose name one may not say it. */
import type { Acts, Scene } from '../acts.ts';

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin to name
const send = ({ raw }: Scene, message: object): void => raw.postMessage({ v: 1, ...message });

export const forgeries: Acts = {
  secret: ({ uses }) => uses.lab.secret({}),
  locked: ({ uses }) =>
    new Promise((_, reject) => {
      uses.locked.subscribe({ next: () => reject(new Error('a fact came')), error: reject });
    }),
  /** A target that the plugin does not have. */
  foreign: (scene) => send(scene, { op: 'call', id: 1e6, target: 'uses/mail/send', input: {} }),
  /** Facts under every id that a stream of the host could have; its own stream is among them. */
  publish: (scene) => {
    const value = { text: 'forged', source: 'x.lab' };
    for (let id = 0; id < 40; id++) send(scene, { op: 'item', id, value });
  },
  say: ({ said, rest }) => said.next({ text: rest }),
  /** A source where only the fact belongs. */
  disguise: ({ said }) => said.next({ text: 'disguised', source: 'x.lab' } as { text: string }),
  deputy: async ({ uses }) => JSON.stringify(await uses.write({})),
  'deputy-frame': async ({ uses }) => JSON.stringify(await uses.ask?.({ text: 'x' })),
  reuse: async (scene) => {
    const call = { op: 'call', id: 2e6, target: 'uses/lab/echo', input: { text: 'reused' } };
    for (let i = 0; i < 3; i++) send(scene, call);
  },
  unknown: (scene) => {
    for (let id = 3e6; id < 3e6 + 20; id++) send(scene, { op: 'answer', id, value: 'unknown' });
  },
  /** To every window that it can name, as if it were its port; the answer is how many came back. */
  windows: async () => {
    let heard = 0;
    addEventListener('message', () => (heard += 1));
    const call = { v: 1, op: 'call', id: 7, target: 'uses/lab/echo', input: { text: 'forged' } };
    const windows = [parent, ...Array.from({ length: parent.length }, (_, i) => parent.frames[i] as Window)];
    for (const one of windows) {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => (heard += 1));
      port1.start();
      one.postMessage('port', '*', [port2]);
      one.postMessage(call, '*');
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 500);
    });
    return heard;
  },
  form: (scene) => send(scene, { op: 'rule', id: 1 }),
};
