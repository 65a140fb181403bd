/** The one file that a plugin's folder configures: `fachwerk.config.ts`. Importing this door starts and loads nothing. */

/** A server that `fachwerk dev` relays to, as `backends` of a `workplace.yaml` names it. */
export interface BackendConfig {
  readonly kind: 'jmap' | 'http';
  /** An address; for `jmap` also `embedded`. */
  readonly url: string;
  /** How the gateway says who asks; `none` if left out. */
  readonly auth?: 'none' | 'bearer' | 'assertion';
}

/** What a workplace of `fachwerk dev` says of one plugin, as under `plugins` of a `workplace.yaml`. */
export interface DevPlugin {
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Left out: all that it asks for. */
  readonly grant?: readonly string[];
  /** Its name of a backend: one of `backends`. */
  readonly backends?: Readonly<Record<string, string>>;
  readonly tier?: 'trusted' | 'isolated';
}

/** What `fachwerk dev` adds to its workplace: mail, people and a shell are there without a word. */
export interface DevWorkplace {
  /** A backend that the manifest names is bound to the one of the same name. */
  readonly backends?: Readonly<Record<string, BackendConfig>>;
  /** How this plugin is installed. */
  readonly plugin?: DevPlugin;
  /** Further plugins by package name or `./folder`, for instance one that serves what this one uses. */
  readonly plugins?: Readonly<Record<string, DevPlugin>>;
}

/** Ceilings: `fachwerk check` and `fachwerk bundle` refuse what is above. Sizes in kB (1024 bytes) after brotli. */
export interface Budgets {
  /** What `start` needs: `plugin.js` and all that it imports at once. */
  readonly entry?: number;
  /** What one view needs: its module and all that it imports at once. */
  readonly view?: number;
  /** All scripts together. */
  readonly all?: number;
  /** Until `start` has ended, in milliseconds. */
  readonly start?: number;
  /** Until a view is drawn, in milliseconds. */
  readonly show?: number;
}

/** What `fachwerk.config.ts` exports. Every key can be left out. */
export interface PluginConfig {
  /** Where `fachwerk dev` runs the plugin; `--tier` wins. Left out: isolated where the manifest allows it. */
  readonly tier?: 'trusted' | 'isolated';
  /** Whom it is made for: `stable`, if left out, uses no contract that may still change (`@0`). */
  readonly channel?: 'stable' | 'experimental';
  readonly workplace?: DevWorkplace;
  readonly budgets?: Budgets;
}

/**
 * Types the configuration of a plugin's folder and gives it back as it is.
 *
 * @example
 * export default defineConfig({ tier: 'isolated', budgets: { entry: 20 } });
 */
export const defineConfig = (config: PluginConfig): PluginConfig => config;
