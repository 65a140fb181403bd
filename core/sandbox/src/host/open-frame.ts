/** One frame in the page, from its first word to its end. */
import { FachwerkError, type FrameEnd, type InstalledPlugin } from '@fachwerk/kernel';
import type { Border } from '../border.ts';
import type { Stop } from '../broker/relay.ts';
import type { Report, WantedKeys } from '../guard-protocol.ts';
import type { BrokerClient, BrokerListener } from './broker-client.ts';
import { FrameSize } from './frame-size.ts';
import type { Opened, Opening } from './isolated-modules.ts';
import { isWanted, press } from './keys.ts';

/** What all frames of the page share. */
export interface FrameCare {
  pong(frame: OpenFrame): void;
  pressed(frame: OpenFrame): void;
  left(frame: OpenFrame): void;
  /** The focus is in no document inside it. */
  answered(frame: OpenFrame): void;
  /** It is gone, whoever ended it. */
  gone(frame: OpenFrame): void;
}
export interface OpenFrameOptions {
  readonly plugin: InstalledPlugin;
  readonly origin: string;
  readonly element: HTMLIFrameElement;
  readonly opening: Opening;
  readonly broker: BrokerClient;
  readonly border: Border;
  readonly care: FrameCare;
  /** Whether a frame without an agent cluster of its own is refused, and not merely told of. */
  readonly strict: boolean;
  warn(message: string): void;
}
const PATIENCE = 5_000;
/** Of a ping that asks where the focus is; those of the watchdog count from 1. */
const ABOUT_FOCUS = 0;

export class OpenFrame implements Opened, BrokerListener {
  readonly plugin: InstalledPlugin;
  readonly origin: string;
  readonly element: HTMLIFrameElement;
  readonly port: MessagePort;
  readonly #options: OpenFrameOptions;
  readonly #id: number;
  readonly #size: FrameSize;
  readonly #end = new AbortController();
  #hello: (cluster: boolean) => void = () => {};
  #refuse: (error: unknown) => void = () => {};
  #wanted: WantedKeys = { combined: [], plain: [] };
  #ignored = 0;
  #loads = 0;

  constructor(options: OpenFrameOptions) {
    const { plugin, origin, element, broker, border } = options;
    this.#options = options;
    this.plugin = plugin;
    this.origin = origin;
    this.element = element;
    this.#size = new FrameSize((size) => this.#resize(size));
    const [ofPlugin, ofBootstrap, ofPage] = [new MessageChannel(), new MessageChannel(), new MessageChannel()];
    this.port = ofPage.port1;
    this.#id = broker.open(border, [ofPlugin.port2, ofBootstrap.port2, ofPage.port2], this);
    this.#watchDocument();
    element.contentWindow?.postMessage('ports', '*', [ofBootstrap.port1, ofPlugin.port1]);
  }

  /** Resolves when its bootstrap has said what it is; rejects, and is gone, when that is not acceptable. */
  async ready(): Promise<this> {
    const late = setTimeout(() => this.#refuse(this.#error('FW1016', 'its bootstrap did not answer')), PATIENCE);
    try {
      const cluster = await new Promise<boolean>((resolve, reject) => {
        this.#hello = resolve;
        this.#refuse = reject;
      });
      if (!cluster && this.#options.strict) {
        throw this.#error(
          'FW1046',
          'its document has no agent cluster of its own: serve it with Origin-Agent-Cluster: ?1',
        );
      }
      if (!cluster)
        this.#options.warn('FW2029: this frame has no agent cluster of its own and may share the process of the page');
      return this;
    } catch (error) {
      this.close();
      throw error;
    } finally {
      clearTimeout(late);
    }
  }

  report(report: Report, ignored: number): void {
    const { care } = this.#options;
    this.#ignored = ignored;
    if (report.op === 'hello') this.#hello(report.cluster);
    else if (report.op === 'pong') care.pong(this);
    else if (report.op === 'pointer') care.pressed(this);
    else if (report.op === 'blur') care.left(this);
    else if (report.op === 'key' && isWanted(report, this.#wanted)) press(this.element, report);
    if (report.op === 'nested' || (report.op === 'pong' && report.nested)) this.#nested();
    else if (report.op === 'pong' && report.id === ABOUT_FOCUS) care.answered(this);
  }

  stop({ code, message }: Stop, ignored: number): void {
    this.#ignored = ignored;
    this.end({ error: this.#error(code, message) });
  }

  lost(error: FachwerkError): void {
    this.#refuse(error);
    this.end({ error, blame: false });
  }

  ping(id: number): void {
    // Of another origin, and still readable: how many documents are nested in it.
    if ((this.element.contentWindow?.length ?? 0) > 0) this.#nested();
    else this.#options.broker.order(this.#id, { op: 'ping', id });
  }

  keys(wanted: WantedKeys): void {
    this.#wanted = wanted;
    this.#options.broker.order(this.#id, { op: 'keys', ...wanted });
  }

  unresponsive(is: boolean): void {
    this.#options.opening.unresponsive(is);
  }

  refocus(): void {
    this.#options.broker.order(this.#id, { op: 'back' });
  }

  ask(): void {
    this.#options.broker.order(this.#id, { op: 'ping', id: ABOUT_FOCUS });
  }

  thief(): void {
    this.end({ error: this.#error('FW2026', 'it took the focus three times within two seconds') });
  }

  size(size: { readonly inline: unknown; readonly block: unknown }): void {
    if (this.#options.opening.room !== 'fill' && this.alive()) this.#size.wanted(size);
  }

  alive(): boolean {
    return !this.#end.signal.aborted && this.element.isConnected;
  }

  /** Takes it away at once, and tells its owner why. */
  end(end: FrameEnd): void {
    if (this.#end.signal.aborted) return;
    this.close();
    this.#options.opening.ended(end);
  }

  close(): void {
    if (this.#end.signal.aborted) return;
    this.#end.abort();
    this.#size.end();
    this.#options.care.gone(this);
    this.#options.broker.close(this.#id);
    this.element.remove();
    if (this.#ignored > 0) this.#options.warn(`FW2027: ${this.#ignored} messages answered nothing and were ignored`);
  }

  #error(code: string, message: string): FachwerkError {
    return new FachwerkError(code, `The frame of "${this.plugin.id}" was stopped: ${message}.`);
  }

  #nested(): void {
    this.end({ error: this.#error('FW2025', 'it holds a document inside its own') });
  }

  #resize({ inline, block }: { readonly inline: number | undefined; readonly block: number | undefined }): void {
    const { style } = this.element;
    if (block !== undefined) style.blockSize = `${block}px`;
    if (inline !== undefined && this.#options.opening.room === 'small') style.inlineSize = `${inline}px`;
  }

  /** Another document in its place, or the same one anew, is not the plugin that was begun. */
  #watchDocument(): void {
    const { signal } = this.#end;
    const away = (): void => this.end({ error: this.#error('FW2024', 'it went to another document') });
    this.element.addEventListener('load', () => ++this.#loads > 1 && away(), { signal });
    addEventListener(
      'message',
      ({ source, data }: { source: unknown; data: unknown }) => {
        if (source === this.element.contentWindow && data === 'boot') away();
      },
      { signal },
    );
  }
}
