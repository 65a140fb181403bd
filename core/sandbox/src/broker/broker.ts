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
  | { readonly op: 'stop'; readonly frame: number; readonly stop: Stop };

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
  readonly relay?: (options: ConstructorParameters<typeof Relay>[0]) => Pick<Relay, 'fromFrame' | 'fromPage' | 'ignored'>;
}

/** Runs a broker in a worker's scope. */
export const runBroker = (scope: BrokerScope, { relay: make = (options) => new Relay(options) }: BrokerParts = {}): void => {
  const frames = new Map<number, Frame>();
  const close = (frame: number): void => {
    frames.get(frame)?.close();
    frames.delete(frame);
  };
  const open = (frame: number, border: Border, [plugin, guard, page]: readonly MessagePort[]): void => {
    if (!plugin || !guard || !page) return;
    const relay = make({
      border,
      frame: plugin,
      page,
      now: () => performance.now(),
      stop: (stop) => {
        close(frame);
        scope.postMessage({ op: 'stop', frame, stop });
      },
    });
    plugin.addEventListener('message', ({ data }) => relay.fromFrame(data));
    page.addEventListener('message', ({ data }: { data: Message }) => relay.fromPage(data));
    guard.addEventListener('message', ({ data }) => {
      const { success, data: report } = Report.safeParse(data);
      if (success) scope.postMessage({ op: 'report', frame, report, ignored: relay.ignored });
    });
    const ports = [plugin, guard, page];
    frames.set(frame, { guard, close: () => ports.forEach((port) => port.close()) });
    for (const port of ports) port.start();
  };
  scope.addEventListener('message', ({ data, ports }) => {
    const asked = data as ToBroker;
    if (asked.op === 'open') open(asked.frame, asked.border, ports);
    else if (asked.op === 'close') close(asked.frame);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin to name
    else frames.get(asked.frame)?.guard.postMessage(asked.order);
  });
};
