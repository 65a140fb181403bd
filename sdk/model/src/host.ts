import { names, type DataOf, type InputOf, type OutputOf } from '@fachwerk/sdk';
import type { host } from './host.schema.ts';

const name = names<typeof host>();
/** Who is signed in. `person` emits at once and at each change; `signOut` saves unsaved work first and leaves the workplace. */
export const Session = name('session@1');
/** The address bar. `open` a path or a `Ref` (errors `refused` when the person stays with unsaved work, `notFound`), set the `title` of the own page, follow the `path`. */
export const Navigation = name('navigation@1');
/** Everything drawn over the page, by the host: `toast` (with an action), `confirm`, `prompt` (one line, with rules that it must keep to), `choose`, `pickFiles`, `saveFile`, `panel`, `announce`. Calls wait for the person and end with the signal. */
export const Ui = name('ui@1');
/** Small JSON values of the person, kept by the gateway, apart for each plugin: 64 kB a value, with an `etag` against lost updates (error `changed`). */
export const Storage = name('storage@1');
/** A server that the composition bound to one of the names in `backends` of the manifest. Same-origin, relayed by the gateway; no address and no token is ever seen. Errors `unreachable`, `signedOut`, `forbidden`. */
export const Backend = name('backend@1');
/** How the workplace looks to this person: theme, density, font size in percent, motion, single-key shortcuts, language. */
export const Appearance = name('appearance@1');
/** The settings of every plugin as JSON Schema and values, for one settings view. Needs `settings.all`. */
export const PluginSettings = name('plugin-settings@1');
/** How all plugins do in all browsers: `watch` them; `act`: switch one off or on, restart it, take a permission away or give it back. In force in every open page within seconds. Needs `administration`, which no isolated plugin is given; the gateway asks besides that the person is an admin. */
export const Administration = name('administration@1');
/** What runs on this page: plugins, graph, points, what passes (`trace`), what is held; in development, faults to try out. Needs `diagnostics`, which no isolated plugin is given. */
export const Diagnostics = name('diagnostics@1');
/** State: whether the workplace is reached, and whether the person is still signed in. */
export const Connection = name('core.connection@1');
/** Event: a plugin came, went, failed or was quarantined, with its code. */
export const PluginState = name('core.plugin-state@1');
/** Point: a page of its own, with a route and, unless `nav` is false, an entry in the app rail. Needs a view; its parameters are the route’s and the query’s. */
export const Page = name('shell.page@1');
/** Point: a small view in the top bar, lowest `order` first. */
export const Tray = name('shell.tray@1');
/** Point: an entry of the command palette, with a shortcut such as `g i` or `Control+Enter`. Needs a command. */
export const Action = name('shell.action@1');
/** Point: a view in the side panel. */
export const Panel = name('shell.panel@1');
/** Point: a key that a view handles itself, listed in the help. */
export const Shortcut = name('shell.shortcut@1');
/** Point of the home view: a tile. */
export const Widget = name('home.widget@1');

/** Any object of any plugin: what `Ref` of `@fachwerk/model/host/schema` describes. */
export type Ref = NonNullable<InputOf<typeof Navigation, 'open'>['ref']>;
/** Of `session@1`: the person who is signed in. `id` is the provider’s subject, `email` the account at the backends. */
export type Person = OutputOf<typeof Session, 'person'>;
/** Of `appearance@1`: the values in force. */
export type AppearanceValues = OutputOf<typeof Appearance, 'watch'>;
/** Of `administration@1`: everything at once, as it is now. */
export type AdministrationReport = OutputOf<typeof Administration, 'watch'>;
/** Of `diagnostics@1`: the page as it is now. */
export type DiagnosticsReport = OutputOf<typeof Diagnostics, 'watch'>;
/** Of `core.connection@1`. */
export type ConnectionState = DataOf<typeof Connection>;
