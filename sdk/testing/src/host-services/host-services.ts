import type { Client, ServiceName } from '@fachwerk/sdk';
import type { Appearance, Backend, Navigation, Session, Storage, Ui } from '@fachwerk/model/host';

type ClientOf<N> = N extends ServiceName<infer M> ? Client<M> : never;

/** What a person does with what the host draws over the page. Each waits until there is something to do it with. */
export interface HostPerson {
  /** Presses the button with this name. */
  press(name: string): Promise<void>;
  /** Fills the field with this label. */
  type(label: string, text: string): Promise<void>;
  /** Chooses this of a menu. */
  choose(label: string): Promise<void>;
  /** Goes away from a question without an answer. */
  leave(): Promise<void>;
  /** Takes the latest message away without its button. */
  dismiss(): Promise<void>;
  /** Resolves when this stands over the page; `false`: when it does no more. */
  sees(text: string, is?: boolean): Promise<void>;
  /** Resolves when this is read out to those who cannot see. */
  hears(text: string, urgent?: boolean): Promise<void>;
}

/** Names under which a plugin has servers; behind `name` and nowhere else is what `suiteServer` answers. */
export interface HostServers {
  readonly name: string;
  /** Bound by the composition, and not to be reached. */
  readonly away: string;
  /** Not bound by the composition. */
  readonly unbound: string;
}

/** The services of one host as a plugin has them, who sits before it, and what is behind it. */
export interface HostServices {
  readonly session: ClientOf<typeof Session>;
  readonly navigation: ClientOf<typeof Navigation>;
  readonly storage: ClientOf<typeof Storage>;
  readonly appearance: ClientOf<typeof Appearance>;
  readonly ui: ClientOf<typeof Ui>;
  readonly backend: ClientOf<typeof Backend>;
  readonly person: HostPerson;
  readonly servers: HostServers;
  /** A path that there is and where one is not at first, and one that there is not. */
  readonly place: string;
  readonly nowhere: string;
  end?(): Promise<void>;
}
