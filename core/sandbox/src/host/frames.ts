/** All frames of the page: what they share, who watches them, and what happens to all of an origin when one hangs. */
import { FachwerkError, type BorderShapes, type HostLock, type InstalledPlugin } from '@fachwerk/kernel';
import type { Subscription } from 'rxjs';
import type { WantedKeys } from '../guard-protocol.ts';
import { borderOf } from '../border.ts';
import { frameAddress, frameOrigin } from '../document/frame-address.ts';
import { allowedFeatures } from '../document/frame-policy.ts';
import { BackOff } from './back-off.ts';
import { BrokerClient } from './broker-client.ts';
import { FocusGuard } from './focus-guard.ts';
import type { Opened, Opening } from './isolated-modules.ts';
import { mountFrame } from './mount-frame.ts';
import { OpenFrame, type FrameCare } from './open-frame.ts';
import { watchKeys } from './watch-page.ts';
import { EVERY, Watchdog, type Watched } from './watchdog.ts';

/** How long the start of a plugin may wait for its time to come back. */
const WAIT = 6_000;

export class Frames implements FrameCare {
  readonly #lock: HostLock;
  readonly #brokers = new Map<string, BrokerClient>();
  readonly #open = new Map<OpenFrame, Watched>();
  readonly #watchdog = new Watchdog();
  readonly #guard = new FocusGuard();
  readonly #backOff = new BackOff(() => performance.now());
  #shapes: Promise<BorderShapes> | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #keys: Subscription | undefined;

  constructor(lock: HostLock) {
    this.#lock = lock;
  }

  async open(plugin: InstalledPlugin, opening: Opening): Promise<Opened> {
    const lock = this.#lock;
    const broker = this.#broker(plugin.id);
    const origin = frameOrigin(lock, plugin.id, location);
    try {
      const [shapes, element] = await Promise.all([
        this.#readShapes(),
        mountFrame({
          address: frameAddress(lock, plugin, location),
          title: opening.title,
          place: opening.place as Node | undefined,
          room: opening.room,
          allow: allowedFeatures(plugin.granted),
        }),
      ]);
      const frame = new OpenFrame({
        plugin,
        origin,
        element,
        opening,
        broker,
        border: borderOf(plugin, lock, shapes),
        care: this,
        strict: lock.pluginOrigins?.mode !== 'none',
        warn: (message) => console.warn(`${plugin.id}: ${message}`),
      });
      this.#add(await frame.ready());
      return frame;
    } catch (error) {
      broker.endIfIdle();
      throw error;
    }
  }

  /** Resolves when the plugin may start again. Rejects with `FW1043` when that is too far off to wait for. */
  async ready(plugin: InstalledPlugin, signal: AbortSignal): Promise<void> {
    const left = this.#backOff.left(frameOrigin(this.#lock, plugin.id, location));
    if (left === 0) return;
    if (left > WAIT) {
      throw new FachwerkError(
        'FW1043',
        `"${plugin.id}" hung and may start again in ${Math.ceil(left / 1000)} seconds.`,
      );
    }
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(resolve, left);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(signal.reason);
      });
    });
  }

  pong(frame: OpenFrame): void {
    const watched = this.#open.get(frame);
    if (watched) this.#watchdog.answered(watched, performance.now());
  }

  pressed(frame: OpenFrame): void {
    this.#guard.pressed(frame);
  }

  left(frame: OpenFrame): void {
    this.#guard.left(frame);
  }

  answered(frame: OpenFrame): void {
    this.#guard.answered(frame);
  }

  gone(frame: OpenFrame): void {
    const watched = this.#open.get(frame);
    if (watched) this.#watchdog.remove(watched);
    this.#open.delete(frame);
    this.#guard.remove(frame);
    if (this.#open.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#keys?.unsubscribe();
    this.#keys = undefined;
  }

  #add(frame: OpenFrame): void {
    const watched: Watched = {
      ping: (id) => frame.ping(id),
      unresponsive: (is) => frame.unresponsive(is),
      dead: () => this.#dead(frame.origin),
    };
    this.#open.set(frame, watched);
    this.#watchdog.add(watched, performance.now());
    this.#guard.add(frame);
    this.#timer ??= setInterval(() => this.#watchdog.tick(performance.now(), document.hidden), EVERY);
    if (this.#keys) frame.keys(this.#latestKeys);
    this.#keys ??= watchKeys().subscribe((keys) => {
      this.#latestKeys = keys;
      for (const open of this.#open.keys()) open.keys(keys);
    });
  }
  #latestKeys: WantedKeys = { combined: [], plain: [] };

  /** Frames of one origin share a process: when one hangs none of them can be helped, and all are opened anew. */
  #dead(origin: string): void {
    const again = this.#backOff.ended(origin);
    const blamed = new Set<string>();
    for (const frame of [...this.#open.keys()].filter((one) => one.origin === origin)) {
      const { id } = frame.plugin;
      const blame = !blamed.has(id);
      blamed.add(id);
      const error = new FachwerkError('FW1042', `The frame of "${id}" did not answer for five seconds.`);
      frame.end({ error, blame, again });
    }
  }

  #broker(plugin: string): BrokerClient {
    const { broker } = this.#lock;
    if (broker === undefined) throw incomplete('broker');
    let client = this.#brokers.get(plugin);
    if (!client) {
      client = new BrokerClient(broker, () => this.#brokers.delete(plugin));
      this.#brokers.set(plugin, client);
    }
    return client;
  }

  #readShapes(): Promise<BorderShapes> {
    const { borderShapes } = this.#lock;
    if (borderShapes === undefined) return Promise.reject(incomplete('borderShapes'));
    this.#shapes ??= readShapes(borderShapes).catch((error: unknown) => {
      // Tried again with the next frame.
      this.#shapes = undefined;
      throw error;
    });
    return this.#shapes;
  }
}

const incomplete = (what: string): FachwerkError =>
  new FachwerkError(
    'FW1041',
    `This workplace was built without "${what}", so nothing can run isolated. Run "fachwerk build".`,
  );

const readShapes = async (address: string): Promise<BorderShapes> => {
  const response = await fetch(address);
  if (!response.ok) throw new FachwerkError('FW1045', `${address} answered ${response.status}.`);
  return (await response.json()) as BorderShapes;
};
