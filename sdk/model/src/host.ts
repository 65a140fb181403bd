import { names, type DataOf, type OutputOf } from '@fachwerk/sdk';
import type { host } from './host.schema.ts';

const name = names<typeof host>();
export const Session = name('session@1');
export const Navigation = name('navigation@1');
export const Ui = name('ui@1');
export const Storage = name('storage@1');
export const Backend = name('backend@1');
export const Appearance = name('appearance@1');
export const PluginSettings = name('plugin-settings@1');
export const Connection = name('core.connection@1');
export const PluginState = name('core.plugin-state@1');
export const Page = name('shell.page@1');
export const Tray = name('shell.tray@1');
export const Action = name('shell.action@1');
export const Panel = name('shell.panel@1');
export const Shortcut = name('shell.shortcut@1');
export const Widget = name('home.widget@1');

export type Person = OutputOf<typeof Session, 'person'>;
export type AppearanceValues = OutputOf<typeof Appearance, 'watch'>;
export type ConnectionState = DataOf<typeof Connection>;
