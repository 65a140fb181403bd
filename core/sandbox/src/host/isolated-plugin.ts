import type { Plugin } from '@fachwerk/kernel/api';
import { isolatedModules } from './isolated-modules.ts';
import { installed, pageRuntime } from './page-runtime.ts';

/** A view as a host loads it. */
export type IsolatedView = ReturnType<ReturnType<typeof isolatedModules>['view']>['default'];

/**
 * A plugin of this page that runs in a frame, as the module that its host loads. Written by `fachwerk build` as the
 * plugin's entry.
 *
 * Throws `FW1005` when the page's lock has no such plugin, `FW4002` when the page carries no lock.
 *
 * ```ts
 * export default isolatedPlugin('acme.rooms');
 * ```
 */
export const isolatedPlugin = (id: string): Plugin => isolatedModules(pageRuntime(), installed(id)).plugin().default;

/**
 * One view of a plugin of this page, shown in a frame of its own. See {@link isolatedPlugin}.
 *
 * ```ts
 * export default isolatedView('acme.rooms', 'rooms');
 * ```
 */
export const isolatedView = (id: string, view: string): IsolatedView =>
  isolatedModules(pageRuntime(), installed(id)).view(view).default;
