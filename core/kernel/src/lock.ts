/** What a composition resolved to, as data: the lock that a Land reviews, and the part of it that a browser needs. */
import type { Contribution, Permission, Tier } from './api/manifest.ts';
import type { Id } from './api/shapes.ts';

/** A shape without its schemas: what a host needs at run time. */
export interface ShapeFacts {
  readonly kind: 'event' | 'state' | 'command' | 'service' | 'point' | 'settings';
  /** Of a topic, command: the permission of whoever uses it. */
  readonly needs?: string;
  readonly privacy?: 'public' | 'personal' | 'secret';
  readonly crossTab?: boolean;
  readonly parts?: boolean;
  readonly errors?: readonly string[];
  readonly timeout?: number | 'none';
  readonly members?: Readonly<Record<string, MemberFacts>>;
  readonly by?: string;
  readonly keys?: string;
  /** Of a point: whether entries bring a view or a command, and the paths in their data that name ids. */
  readonly view?: 'required' | 'optional';
  readonly command?: 'required' | 'optional';
  readonly names?: readonly string[];
}
/** A member of a service without its schemas. */
export interface MemberFacts {
  readonly kind: 'call' | 'stream';
  readonly needs?: string;
  readonly errors?: readonly string[];
  readonly timeout?: number | 'none';
  readonly items?: 'replace' | 'add';
}

/** One thing a plugin uses, by the name it gave it. */
export interface UseFacts {
  readonly id: Id;
  readonly optional?: true;
  /** Only these members of a service. */
  readonly members?: readonly string[];
  /** The topics and commands named by entries of this point, which `id` then is. */
  readonly namedBy?: true;
}

/** A manifest as data: what `fachwerk.plugin.json` holds, and what the host reads. */
export interface PluginFacts {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly description: string;
  readonly tier: Tier;
  readonly uses: Readonly<Record<string, UseFacts>>;
  readonly opens: Readonly<Record<string, Id>>;
  /** Names without an id are views; a page has those in `views` alone. */
  readonly provides: Readonly<Record<string, { readonly id: Id } | { readonly view: true }>>;
  readonly contributes: readonly Contribution[];
  readonly settings?: Id;
  readonly permissions: readonly Permission[];
  /** Whether the plugin has a `start`. */
  readonly start: boolean;
}

/** What the browser gets of a plugin beside its manifest. */
export interface InstalledPlugin extends PluginFacts {
  /** Permissions that the composition grants. */
  readonly granted: readonly string[];
  /** Address of the plugin module, and of each view's module. */
  readonly entry: string;
  readonly views: Readonly<Record<string, string>>;
  /**
   * All modules that a view (or, under '', `start`) needs: what is fetched side by side. In a page those that `entry` and
   * `views` name are left out.
   */
  readonly graphs: Readonly<Record<string, readonly string[]>>;
  /** Fluent messages per language: addresses. */
  readonly locales: Readonly<Record<string, string>>;
  /** Texts of its contributions, by language and key: a menu needs no plugin's messages. */
  readonly texts?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Value of each setting: defaults, then preset, then Land. */
  readonly settingsValue?: Readonly<Record<string, unknown>>;
  /** JSON Schema of the settings, for the generated form; with titles as %key% of the messages. */
  readonly settingsSchema?: unknown;
  /** Settings that the Land locked. */
  readonly locked?: readonly string[];
  /** Name of its package, as the composition writes it. */
  readonly package?: string;
  /** Of an isolated plugin: the path of its frame document on the host that `pluginOrigins` gives it. */
  readonly frame?: string;
}

/** Where the frames of isolated plugins live. */
export interface PluginOrigins {
  /**
   * `wildcard`: each plugin on a host of its own, `<id with . written -->.<base>`, so each in a process of its own.
   * `single`: all on the host `base`; they share a process and its fate.
   * `none`: on the workplace's own host; where a browser does not isolate sandboxed frames, in the page's process.
   */
  readonly mode: 'wildcard' | 'single' | 'none';
  /** Host, with a port where it is not the usual one; `*.localhost` without a port takes the page's. Not with `none`. */
  readonly base?: string;
}

/** The projection of the lock that a page carries: `toPageLock` writes it, `readPageLock` reads it. */
export interface HostLock {
  readonly land: { readonly id: string; readonly name: string; readonly locales: readonly string[] };
  readonly theme: { readonly logo?: string; readonly stylesheet?: string };
  readonly plugins: readonly InstalledPlugin[];
  readonly shapes: Readonly<Record<Id, ShapeFacts>>;
  /** Who provides an id, in order; more than one only for routed services and states in parts. */
  readonly providers: Readonly<Record<Id, readonly { readonly plugin: string; readonly key: string }[]>>;
  /** Order and hiding of a point's entries, as `plugin/entry`; `*` stands for the rest. */
  readonly points: Readonly<Record<Id, { readonly order?: readonly string[]; readonly hide?: readonly string[] }>>;
  readonly build: { readonly id: string; readonly development: boolean };
  /** The rest is there only where a plugin runs isolated. */
  readonly pluginOrigins?: PluginOrigins;
  /** Address of the worker that reads what frames send. */
  readonly broker?: string;
  /** Address of the JSON Schemas (`BorderShapes`) of all that isolated plugins use and provide. */
  readonly borderShapes?: string;
}

/** JSON Schemas of one shape; `{ "x-fachwerk": "blob" }` stands for bytes. */
export interface BorderShape {
  readonly data?: unknown;
  readonly input?: unknown;
  readonly output?: unknown;
  readonly context?: unknown;
  readonly members?: Readonly<Record<string, { readonly input?: unknown; readonly output?: unknown }>>;
}
export type BorderShapes = Readonly<Record<Id, BorderShape>>;

/** What a packed plugin came as. Sources have none of it. */
export interface PackageOrigin {
  /** sha384 (base64) over its `fachwerk.plugin.json`, which has the sha384 of all its files. */
  readonly description?: string;
  /** sha512 (base64) over the tarball that it was added from. */
  readonly tarball?: string;
  /** sha512 (base64) over its bill of materials. */
  readonly sbom?: string;
}

/** How the gateway serves the document of an isolated plugin. */
export interface FrameFacts {
  /** Host without the port of `*.localhost`; `null`: the workplace's own. */
  readonly host: string | null;
  readonly path: string;
  /** Its file below `site/`. */
  readonly file: string;
  /** A list where a header is sent more than once; `{workplace}` stands for the workplace's origin. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
}

/** `workplace.lock.json`: everything, for review, for the gateway and for a rebuild that must give the same bytes. */
export interface WorkplaceLock {
  readonly lock: 1;
  readonly composition: string;
  readonly host: HostLock;
  /** Every file of the site with its size in bytes and sha384 (base64), by its path below `site/`. */
  readonly files: Readonly<Record<string, { readonly size: number; readonly sha384: string }>>;
  readonly page: { readonly csp: string; readonly importMap: Readonly<Record<string, string>> };
  readonly gateway: GatewayFacts;
  /** By plugin id; only where a plugin runs isolated. */
  readonly frames?: Readonly<Record<string, FrameFacts>>;
  /** By plugin id: where it came from, and sha384 (base64) over its manifest. */
  readonly packages?: Readonly<
    Record<string, PackageOrigin & { readonly package: string; readonly version: string; readonly manifest: string }>
  >;
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
  /** sha384 over all of the above but itself. */
  readonly root: string;
}

/** How the gateway shows a backend who asks. */
export type BackendAuth =
  | 'none'
  /** The person's access token. */
  | 'bearer'
  /** A signed assertion of the person, aud = the plugin. */
  | 'assertion'
  /** A token minted per request for the person's account, signed with a shared key. */
  | { readonly jwt: { readonly alg: 'HS256'; readonly key: { readonly env: string } } };
/** A server that the gateway relays to. */
export interface BackendFacts {
  readonly kind: 'jmap' | 'http';
  /** An address, or `embedded`. */
  readonly url: string;
  readonly auth: BackendAuth;
}
/** What the gateway needs of a composition. */
export interface GatewayFacts {
  readonly publicUrl?: string;
  readonly trustedProxies: readonly string[];
  readonly identity: {
    /** An address, or `embedded`. */
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret?: { readonly env: string };
    /** The claim that names the person's account at the backends. */
    readonly account: string;
    readonly admins: readonly string[];
    /** Demo accounts exist; the gateway then refuses to listen beyond loopback. */
    readonly demo: boolean;
  };
  readonly backends: Readonly<Record<string, BackendFacts>>;
  /** By plugin id: its name of a backend → the composition's name. */
  readonly plugins: Readonly<Record<string, { readonly backends: Readonly<Record<string, string>> }>>;
}
