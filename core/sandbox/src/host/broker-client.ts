/** The page's end of one broker worker. All frames of one plugin share one: what one plugin sends delays only itself. */
import { FachwerkError } from '@fachwerk/kernel';
import type { Border } from '../border.ts';
import type { FromBroker, ToBroker } from '../broker/broker.ts';
import type { Stop } from '../broker/relay.ts';
import type { Order, Report } from '../guard-protocol.ts';

export interface BrokerListener {
  report(report: Report, ignored: number): void;
  stop(stop: Stop, ignored: number): void;
  /** The worker itself is gone. */
  lost(error: FachwerkError): void;
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}
const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** The page's policy lets a worker be started from what this policy of ours says alone. */
const startWorker = (address: string): Worker => {
  policy ??= trustedTypes?.createPolicy('fachwerk-broker', {
    createScriptURL: (wanted) => new URL(wanted, location.origin).href,
  });
  const trusted = policy?.createScriptURL(address) ?? address;
  return new Worker(trusted, { type: 'module', name: 'fachwerk-broker' });
};

export class BrokerClient {
  readonly #worker: Worker;
  readonly #frames = new Map<number, BrokerListener>();
  readonly #over: () => void;
  #ids = 0;

  constructor(address: string, over: () => void) {
    this.#over = over;
    this.#worker = startWorker(address);
    this.#worker.addEventListener('message', ({ data }) => this.#heard(data as FromBroker));
    this.#worker.addEventListener('error', () => {
      const error = new FachwerkError('FW1044', `The broker at ${address} could not be loaded or has failed.`);
      for (const listener of this.#frames.values()) listener.lost(error);
    });
  }

  /** `ports`: of the frame's plugin, of its bootstrap, and to the page. */
  open(border: Border, ports: readonly [MessagePort, MessagePort, MessagePort], listener: BrokerListener): number {
    const frame = ++this.#ids;
    this.#frames.set(frame, listener);
    this.#tell({ op: 'open', frame, border }, [...ports]);
    return frame;
  }

  order(frame: number, order: Order): void {
    this.#tell({ op: 'order', frame, order });
  }

  close(frame: number): void {
    if (!this.#frames.delete(frame)) return;
    this.#tell({ op: 'close', frame });
    this.endIfIdle();
  }

  endIfIdle(): void {
    if (this.#frames.size > 0) return;
    this.#worker.terminate();
    this.#over();
  }

  #tell(message: ToBroker, ports: MessagePort[] = []): void {
    this.#worker.postMessage(message, ports);
  }

  #heard(message: FromBroker): void {
    const listener = this.#frames.get(message.frame);
    if (message.op === 'report') listener?.report(message.report, message.ignored);
    else listener?.stop(message.stop, message.ignored);
  }
}
