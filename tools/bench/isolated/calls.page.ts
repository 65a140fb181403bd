/** Calls from the page into three frames of a kind, in turns: over a raw port, past an unchecked broker, past the real one. */
import type { Border } from '../../../core/sandbox/src/border.ts';
import { BrokerClient } from '../../../core/sandbox/src/host/broker-client.ts';
import { mountFrame } from '../../../core/sandbox/src/host/mount-frame.ts';
import { Peer, type Served } from '../../../core/sandbox/src/peer.ts';
import type { Message } from '../../../core/sandbox/src/protocol.ts';
import type { Init } from '../../../core/sandbox/src/init.ts';

export interface CallTimes {
  /** Microseconds for one call, in each round. */
  readonly raw: readonly number[];
  readonly unchecked: readonly number[];
  readonly checked: readonly number[];
}
type Call = (id: number) => Promise<unknown>;
const WARM = 400;
const ROUNDS = 31;
const CALLS = 200;
const text = 'x'.repeat(100);

const echo = {
  type: 'object',
  properties: { id: { type: 'integer' }, text: { type: 'string' } },
  required: ['id', 'text'],
};
const border: Border = {
  uses: {},
  gives: { echo: 'bench.echo@1' },
  shapes: { 'bench.echo@1': { input: echo, output: echo } },
};
const init: Init = {
  role: { start: true },
  plugin: { id: 'bench.echo', version: '1.0.0', name: 'x' },
  uses: {},
  adds: [],
  live: { locale: 'de', messages: '', settings: undefined, params: undefined, look: { attributes: {}, tokens: {} } },
};
const nothing: Served = {
  call: () => undefined,
  open: () => {
    throw new Error('nothing is served here');
  },
  adds: () => false,
};

/** The frames differ in their hosts, so each has a process to itself. */
const mount = (name: string, file: string): Promise<HTMLIFrameElement> =>
  mountFrame({
    address: `${location.protocol}//bench--${name}.plugins.${location.host.replace('portal.', '')}/${file}.html`,
    title: name,
    place: document.body,
    room: 'flow',
    allow: [],
  });
const hand = (frame: HTMLIFrameElement, guard: MessagePort, plugin: MessagePort): void =>
  frame.contentWindow?.postMessage('ports', '*', [guard, plugin]);

const raw = async (): Promise<Call> => {
  const frame = await mount('raw', 'raw');
  const [ofPlugin, ofBootstrap] = [new MessageChannel(), new MessageChannel()];
  hand(frame, ofBootstrap.port1, ofPlugin.port1);
  const { port2: port } = ofPlugin;
  const waiting = new Map<number, (value: unknown) => void>();
  port.addEventListener('message', ({ data }: { data: { id: number } }) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  port.start();
  return (id) =>
    new Promise((resolve) => {
      waiting.set(id, resolve);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin to name
      port.postMessage({ id, text });
    });
};

const brokered = async (name: string, worker: string): Promise<Call> => {
  const frame = await mount(name, 'echo');
  const broker = new BrokerClient(worker, () => {});
  const [ofPlugin, ofBootstrap, ofPage] = [new MessageChannel(), new MessageChannel(), new MessageChannel()];
  const broken = (why: unknown): never => {
    throw new Error(JSON.stringify(why));
  };
  broker.open(border, [ofPlugin.port2, ofBootstrap.port2, ofPage.port2], {
    report: () => {},
    stop: broken,
    lost: broken,
  });
  hand(frame, ofBootstrap.port1, ofPlugin.port1);
  const peer = new Peer({ port: ofPage.port1, served: nothing, read: (data) => data as Message });
  await peer.call('begin', init);
  return (id) => peer.call('given/echo', { input: { id, text }, source: 'bench', granted: [] });
};

const time = async (call: Call): Promise<number> => {
  const began = performance.now();
  for (let id = 0; id < CALLS; id++) await call(id);
  return ((performance.now() - began) / CALLS) * 1000;
};

export const measureCalls = async (): Promise<CallTimes> => {
  const ways = {
    raw: await raw(),
    unchecked: await brokered('unchecked', '/unchecked.js'),
    checked: await brokered('checked', '/broker.js'),
  };
  const names = ['raw', 'unchecked', 'checked'] as const;
  for (const name of names) for (let id = 0; id < WARM; id++) await ways[name](id);
  const times = { raw: [] as number[], unchecked: [] as number[], checked: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of round % 2 ? names.toReversed() : names) times[name].push(await time(ways[name]));
  }
  return times;
};
