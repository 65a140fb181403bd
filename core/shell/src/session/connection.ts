import { BehaviorSubject, type Observable } from 'rxjs';
import { BackOff } from '../gateway/back-off.ts';
import { GatewayFailure, type Gateway } from '../gateway/gateway.ts';

export interface Line {
  readonly online: boolean;
  /** When the workplace answered last. */
  readonly since: Date;
}

/** Whether the workplace answers. When it does not, it is asked again, less and less often. */
export class Connection {
  readonly state = new BehaviorSubject<Line>({ online: true, since: new Date() });
  readonly #gateway: Gateway;
  readonly #backOff = new BackOff();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(gateway: Gateway, line: Observable<boolean>, signal: AbortSignal) {
    this.#gateway = gateway;
    gateway.signs.subscribe((sign) => this.#take(sign !== 'unreachable'));
    line.subscribe((up) => {
      if (up) this.#take(true);
      // A lost stream alone proves nothing: a proxy may have cut it.
      else void this.retry();
    });
    addEventListener('offline', () => this.#take(false), { signal });
    addEventListener('online', () => void this.retry(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  async retry(): Promise<void> {
    clearTimeout(this.#timer);
    try {
      await this.#gateway.request('/api/session');
    } catch (error) {
      // What it means was told by the gateway's sign.
      if (!(error instanceof GatewayFailure)) throw error;
    }
  }

  #take(online: boolean): void {
    const before = this.state.value;
    clearTimeout(this.#timer);
    if (online) this.#backOff.reset();
    else this.#timer = setTimeout(() => void this.retry(), this.#backOff.next());
    if (online !== before.online) this.state.next({ online, since: online ? new Date() : before.since });
    else if (online) Object.assign(before, { since: new Date() });
  }
}
