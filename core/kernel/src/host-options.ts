/** What a host needs from the page (or the test) that runs it. `R` is what views are shown in: an element, or a test's own. */
import type { Observable } from 'rxjs';
import type { Tier } from './api/manifest.ts';
import type { HostLock } from './lock.ts';
import type { Measured } from './measurements.ts';

/** A fault of a plugin: what the admin page and the logs get. No content of a person, no person. */
export interface Fault {
  readonly plugin: string;
  readonly code: string;
  /** Where: `start`, `view mail`, `call mail.store@1 set`, `subscriber mail.unread@1`. */
  readonly where: string;
  readonly error: unknown;
}

/** How a view is doing: the frame around it draws this. */
export type ViewState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'shown' }
  /** Its frame does not answer; it is still on screen. Either `shown` or `failed` follows. */
  | { readonly kind: 'unresponsive' }
  | { readonly kind: 'failed'; readonly code: string; readonly error: unknown; retry(): void }
  | { readonly kind: 'quarantined'; readonly code: string; retry(): void };

/** Which view a place is opened for. */
export interface ViewInfo {
  readonly plugin: string;
  /** Name of the plugin in the person's language. */
  readonly name: string;
  readonly view: string;
}

/** The place of one view: the host draws around it, the view inside `root`. */
export interface ViewPlace<R> {
  readonly root: R;
  state(state: ViewState): void;
  close(): void;
}

/** A plugin's messages. `text` is synchronous once `load` has resolved. */
export interface Messages {
  load(locale: string): Promise<void>;
  text(key: string, args?: Readonly<Record<string, string | number | Date>>): string;
}

/** What a host is made of. */
export interface HostOptions<R = unknown> {
  readonly lock: HostLock;
  /** Loads a module by the address that the lock gives. A browser imports it. */
  load(address: string): Promise<unknown>;
  /** Opens a place for a view in `target`. */
  place(target: R, info: ViewInfo): ViewPlace<R>;
  messages(plugin: string): Messages;
  /** Language of the person, now and from now on. */
  readonly locale: Observable<string> & { readonly value: string };
  /** A plugin's settings, complete and valid, now and from now on. */
  settings(plugin: string): Observable<unknown> & { readonly value: unknown };
  /**
   * What entries may ask for in `when` beside permissions, by name: `{ admin: true }` holds where `admin` is true here.
   * Followed while the host runs.
   */
  readonly conditions?: Observable<Readonly<Record<string, boolean>>> & {
    readonly value: Readonly<Record<string, boolean>>;
  };
  /** Hears of every fault; must not throw. */
  fault(fault: Fault): void;
  log?(
    level: 'debug' | 'info' | 'warn' | 'error',
    plugin: string,
    message: string,
    facts?: Readonly<Record<string, unknown>>,
  ): void;
  /** In development and tests what crosses is cloned and frozen, so that nothing works here that fails isolated. */
  readonly strict?: boolean;
}

/** What a plugin is doing. */
export type PluginPhase = 'idle' | 'starting' | 'running' | 'failed' | 'quarantined' | 'disabled';
/** A plugin and how it is doing. */
export interface PluginStatus {
  readonly id: string;
  readonly phase: PluginPhase;
  readonly code?: string;
  /** Faults in the last minute. */
  readonly faults: number;
}

/** A plugin, how it is doing, and what it cost and used so far on this page. */
export interface PluginDiagnostics extends PluginStatus, Measured {
  readonly version: string;
  readonly tier: Tier;
  /** How many of its views are on screen. */
  readonly views: number;
  /** How many things (views, streams, whatever has an end) it and its views hold. */
  readonly held: number;
  /** In force now, used since the page was opened, and taken away. */
  readonly permissions: {
    readonly granted: readonly string[];
    readonly used: readonly string[];
    readonly revoked: readonly string[];
  };
}

/** Something that passed the host while somebody watched. It carries no content. */
export type TraceEvent = {
  /** Milliseconds since 1970. */
  readonly time: number;
  /** The plugin that published or called. */
  readonly source: string;
} & (
  | {
      readonly kind: 'fact';
      readonly topic: string;
      /** Bytes of the fact as text, about. */
      readonly size: number;
      readonly listeners: number;
    }
  | {
      readonly kind: 'call' | 'stream';
      readonly id: string;
      /** Absent: a command. */
      readonly member?: string;
      /** Until it was answered; of a stream, absent. */
      readonly ms?: number;
      /** Why it failed. */
      readonly code?: string;
    }
);

/** A fault that is tried out: the next start, the next view, every subscriber throws; or each call waits first. */
export type Injection =
  | { readonly plugin: string; readonly at: 'start' | 'view' | 'subscriber' }
  | { readonly plugin: string; readonly at: 'call'; readonly delay: number };

/** What the host tells about itself: for an inspector, an admin page and leak tests. */
export interface Diagnostics {
  readonly plugins: readonly PluginDiagnostics[];
  /** How many things (plugins, views, streams) the host holds. */
  readonly held: number;
  /** Subscribers by topic. */
  readonly topics: Readonly<Record<string, number>>;
}

/** A running host. Made by `createHost`. */
export interface Host {
  /**
   * Runs a plugin's `start` if it does not run yet. The shell is started so; all other plugins start on demand.
   * Until `usable()` only what a shown view calls is started.
   */
  start(plugin: string): Promise<void>;
  /** Says that the first view can be used: now all other demand is served. */
  usable(): void;
  stop(plugin: string): Promise<void>;
  /** Ends a plugin, forgets its faults and lets demand start it again. */
  restart(plugin: string): Promise<void>;
  /** Ends a plugin and refuses it until `enable`. A view with unsaved work stays until it is left. */
  disable(plugin: string): Promise<void>;
  /** Ends `disable`: demand starts the plugin again. */
  enable(plugin: string): void;
  /**
   * Takes a permission away, at once: the next call or subscription that needs it is refused with FW2004, and streams
   * that were opened under it end with that error.
   */
  revoke(plugin: string, permission: string): void;
  /** Gives back what `revoke` took, never more than the composition granted. */
  restore(plugin: string, permission: string): void;
  /** Every change of a plugin's phase. */
  readonly status: Observable<readonly PluginStatus[]>;
  diagnostics(): Diagnostics;
  /** Facts, calls and streams as they pass, from now on. Costs nothing while nobody subscribes. */
  readonly trace: Observable<TraceEvent>;
  /** Tries a fault out, for development. The answer takes it back. */
  inject(fault: Injection): () => void;
  /** Unsaved work of all shown views, for whoever is about to take one away. */
  unsaved(): readonly {
    readonly plugin: string;
    readonly view: string;
    readonly title: string;
    save?(signal: AbortSignal): Promise<void>;
  }[];
  /**
   * An error that reached the page itself: counted against the plugin whose module is at this address. Answers whether
   * it was one of a plugin.
   */
  escaped(error: unknown, address: string): boolean;
  end(): Promise<void>;
}
