/** What rules look at: everything about one plugin, read once. */
import type { ShapeFacts } from '@fachwerk/kernel';
import type { StageShape } from '@fachwerk/testing/stage';
import type { ManifestFacts, ResolveInput } from '@fachwerk/kernel/compose';
import type { ReadPlugin } from '../../packages/read-plugins.ts';
import type { Script } from '../code/script.ts';
import type { Budgets } from '../../plugin-dev/define-config.ts';
import type { Trial } from '../trial/trial.ts';
import type { LocaleFile } from './locale-file.ts';

/** A shape with what its own schemas say, where the source is there to ask. */
export interface CheckedShape {
  readonly facts: ShapeFacts;
  /** Live schemas by where they stand: `input`, `members.find.output`, `data`. Only of sources. */
  readonly schemas: Readonly<Record<string, unknown>>;
  /** File that describes it. */
  readonly file: string;
}

/** A package of which code is in what a browser loads. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
  readonly license: string | undefined;
  /** Source files of it that are in the bundle. */
  readonly files: readonly string[];
}

export interface Code {
  readonly scripts: readonly Script[];
  readonly packages: readonly BundledPackage[];
  /** Bytes after brotli: `plugin` and each `<name>.view` with all that they import at once, and everything together. */
  readonly sizes: { readonly entries: Readonly<Record<string, number>>; readonly all: number };
}

export interface Subject {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  /** Built: there is `fachwerk.plugin.json` and no source. */
  readonly built: boolean;
  readonly packageJson: Readonly<Record<string, unknown>>;
  /** As the build knows it. */
  readonly plugin: ReadPlugin;
  readonly manifest: ManifestFacts;
  /** The manifest's source, or the file with its facts. */
  readonly manifestFile: string;
  readonly pluginModule: string;
  /** Modules of views, by name. */
  readonly viewModules: Readonly<Record<string, string>>;
  /** Modules that describe shapes. Only of sources. */
  readonly schemaModules: readonly string[];
  /** Described by this package. */
  readonly shapes: Readonly<Record<string, CheckedShape>>;
  /** Described by this package or the model. */
  readonly facts: Readonly<Record<string, ShapeFacts>>;
  /** Holds the data of a contribution against the schema of its point. */
  readonly check: ResolveInput['check'];
  /** The same with their schemas as data, for whoever has no schema library. */
  readonly borders: Readonly<Record<string, StageShape>>;
  /** Defaults of its settings. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly locales: readonly LocaleFile[];
  readonly code: Code;
  readonly budgets: Required<Budgets>;
  readonly channel: 'stable' | 'experimental';
  /** The plugin running in a browser, started at the first call and shared by all rules. */
  trial(): Promise<Trial>;
}
