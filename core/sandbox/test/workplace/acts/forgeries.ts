/** Saying what one may not say, in whose name one may not say it. */
import type { Acts, Scene } from '../acts.ts';

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin to name
const send = ({ raw }: Scene, message: object): void => raw.postMessage({ v: 1, ...message });

/** Frames of the page that stand in no shadow root: those in the background. */
const siblings = (): readonly Window[] =>
  Array.from({ length: parent.length }, (_, i) => parent.frames[i] as Window).filter((one) => one !== window);
/** Two ports, as the page hands over: for the bootstrap and for the plugin. */
const offerPorts = (to: Window, heard: () => void): void => {
  const channels = [new MessageChannel(), new MessageChannel()];
  for (const { port1 } of channels) {
    port1.addEventListener('message', heard);
    port1.start();
  }
  to.postMessage(
    'ports',
    '*',
    channels.map(({ port2 }) => port2),
  );
};
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

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
  /** Waits for the SDK's last word that nobody asked for: the size, told after the first layout. */
  settle: async () => {
    await pause(200);
    return 'settled';
  },
  reuse: async (scene) => {
    const call = { op: 'call', id: 2e6, target: 'uses/lab/echo', input: { text: 'reused' } };
    for (let i = 0; i < 3; i++) send(scene, call);
  },
  unknown: (scene) => {
    for (let id = 3e6; id < 3e6 + 20; id++) send(scene, { op: 'answer', id, value: 'unknown' });
  },
  /**
   * Answers once more what was answered when its view was begun, and what nobody asked. Not what the host may be asking
   * this moment: that is a first answer.
   */
  double: (scene) => {
    for (let i = 0; i < 40; i++) send(scene, { op: 'answer', id: i % 2, value: 'again' });
  },
  /** To every window that it can name, as if it were the page; the answer is how many came back, of how many. */
  windows: async () => {
    let heard = 0;
    addEventListener('message', () => (heard += 1));
    const call = { v: 1, op: 'call', id: 7, target: 'uses/lab/echo', input: { text: 'forged' } };
    const windows = [parent, ...siblings()];
    for (const one of windows) {
      offerPorts(one, () => (heard += 1));
      one.postMessage(call, '*');
    }
    await pause(500);
    return `${heard} of ${windows.length}`;
  },
  /** Offers ports to whatever frame opens in the next seconds, before the page does; the answer is who took one. */
  outrun: async () => {
    let heard = 0;
    for (const end = performance.now() + 4000; performance.now() < end;) {
      for (const one of siblings()) offerPorts(one, () => (heard += 1));
      // oxlint-disable-next-line no-await-in-loop -- again and again is the point
      await pause(1);
    }
    return heard;
  },
  form: (scene) => send(scene, { op: 'rule', id: 1 }),
};
