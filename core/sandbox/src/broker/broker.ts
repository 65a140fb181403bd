/** The worker between the frames of one plugin and the page. */
import type { Border } from '../border.ts';
import { Report, type Order } from '../guard-protocol.ts';
import type { Message } from '../protocol.ts';
import { Relay, type Stop } from './relay.ts';

/** From the page. `open` brings three ports: of the frame's plugin, of its bootstrap, and to the page. */
export type ToBroker =
  | { readonly op: 'open'; readonly frame: number; readonly border: Border }
  | { readonly op: 'close'; readonly frame: number }
  | { readonly op: 'order'; readonly frame: number; readonly order: Order };
/** To the page. */
export type FromBroker =
  | { readonly op: 'report'; readonly frame: number; readonly report: Report; readonly ignored: number }
  | { readonly op: 'stop'; readonly frame: number; readonly stop: Stop; readonly ignored: number };

interface Frame {
  readonly guard: MessagePort;
  close(): void;
}
/** The worker's own scope, or in a test a port that stands for it. */
export interface BrokerScope {
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  postMessage(message: FromBroker): void;
}
export interface BrokerParts {
  /** Makes the relay of a frame; a benchmark takes one that checks nothing. */
  readonly relay?: (
    options: ConstructorParameters<typeof Relay>[0],
  ) => Pick<Relay, 'fromFrame' | 'fromPage' | 'unreadable' | 'ignored'>;
}

type Ports = readonly MessagePort[];

/** Runs a broker in a worker's scope. */
export const runBroker = (scope: BrokerScope, { relay = (options) => new Relay(options) }: BrokerParts = {}): void => {
  const frames = new Map<number, Frame>();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  const tell = (message: FromBroker): void => scope.postMessage(message);
  const close = (frame: number): void => {
    frames.get(frame)?.close();
    frames.delete(frame);
  };
  const stop = (frame: number, why: Stop, ignored: number): void => {
    close(frame);
    tell({ op: 'stop', frame, stop: why, ignored });
  };
  scope.addEventListener('message', ({ data, ports }) => {
    const asked = data as ToBroker;
    const { frame } = asked;
    if (asked.op === 'open') frames.set(frame, join({ frame, border: asked.border, relay, tell, stop }, ports));
    else if (asked.op === 'close') close(frame);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin to name
    else frames.get(frame)?.guard.postMessage(asked.order);
  });
};

interface Joining {
  readonly frame: number;
  readonly border: Border;
  readonly relay: NonNullable<BrokerParts['relay']>;
  readonly tell: (message: FromBroker) => void;
  readonly stop: (frame: number, why: Stop, ignored: number) => void;
}

const join = ({ frame, border, relay: make, tell, stop }: Joining, ports: Ports): Frame => {
  const [plugin, guard, page] = ports as [MessagePort, MessagePort, MessagePort];
  const now = (): number => performance.now();
  const relay = make({ border, frame: plugin, page, now, stop: (why) => stop(frame, why, relay.ignored) });
  plugin.addEventListener('message', ({ data }) => relay.fromFrame(data));
  plugin.addEventListener('messageerror', () => relay.unreadable());
  page.addEventListener('message', ({ data }: { data: Message }) => relay.fromPage(data));
  guard.addEventListener('message', ({ data }) => {
    const { success, data: report } = Report.safeParse(data);
    if (success) tell({ op: 'report', frame, report, ignored: relay.ignored });
  });
  for (const port of ports) port.start();
  return { guard, close: () => ports.forEach((port) => port.close()) };
};
