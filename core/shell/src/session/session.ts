import { BehaviorSubject } from 'rxjs';
import type { Person } from '@fachwerk/model/host';
import { coded } from '../coded-error.ts';
import { GatewayFailure, type Gateway } from '../gateway/gateway.ts';
import type { SwitchState } from './plugin-switches.ts';
import type { Tabs } from './tabs.ts';

export interface Who {
  readonly person: Person;
  /** What administrators took out of service. */
  readonly plugins?: SwitchState;
}

/** Who is signed in and what runs for them, or undefined if nobody is. */
export async function askWho(gateway: Gateway): Promise<Who | undefined> {
  try {
    const response = await gateway.request('/api/session');
    if (!response.ok) throw coded('FW4202', `The session could not be read (${response.status})`);
    return (await response.json()) as Who;
  } catch (error) {
    if (error instanceof GatewayFailure && error.kind === 'signedOut') return undefined;
    throw error;
  }
}

/** The person's session on this page. It can end while the page stays: then views keep their state until it is back. */
export class Session {
  readonly person: BehaviorSubject<Person>;
  readonly signedIn = new BehaviorSubject(true);
  readonly #gateway: Gateway;
  readonly #reload: () => void;
  #leaving = false;

  constructor(person: Person, gateway: Gateway, tabs: Tabs, reload: () => void) {
    this.person = new BehaviorSubject(person);
    this.#gateway = gateway;
    this.#reload = reload;
    gateway.signs.subscribe((sign) => {
      if (sign === 'signedOut') this.ended();
    });
    tabs.on('signed-in', () => void this.check());
    tabs.on('signed-out', () => this.ended());
  }

  get leaving(): boolean {
    return this.#leaving;
  }

  ended(): void {
    if (this.signedIn.value && !this.#leaving) this.signedIn.next(false);
  }

  /** From now on a refused request is no news: this page is on its way out. */
  leave(): void {
    this.#leaving = true;
  }

  /** Asks again. Another person than before gets a page of their own. */
  async check(): Promise<void> {
    const who = await askWho(this.#gateway);
    if (!who) return this.ended();
    const { person } = who;
    if (person.id !== this.person.value.id) {
      this.leave();
      return this.#reload();
    }
    this.person.next(person);
    if (!this.signedIn.value) this.signedIn.next(true);
  }
}
