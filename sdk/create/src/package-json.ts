import type { Choice, UserInterface } from './choices.ts';
import type { Names } from './names.ts';
import { versionOf } from './versions.ts';

interface Libraries {
  /** Bundled into the plugin. */
  readonly bundled?: readonly string[];
  /** Given by the host: one copy on a page. */
  readonly shared?: readonly string[];
  readonly types?: readonly string[];
}
const frameworks: Readonly<Record<UserInterface, Libraries>> = {
  lit: { shared: ['@fachwerk/ui', 'lit'] },
  react: { bundled: ['react', 'react-dom'], types: ['@types/react', '@types/react-dom'] },
  vue: { bundled: ['vue'] },
  svelte: { bundled: ['svelte'] },
  vanilla: { shared: ['@fachwerk/ui', 'lit'] },
};
const tools = ['@fachwerk/cli', '@fachwerk/testing', 'typescript', 'vitest'];
/** What tests in a browser import of vitest/browser has its types from here. */
const browserTools = ['@vitest/browser-playwright'];

/** Actions and connectors have shapes of their own, and those are written with zod. */
const librariesOf = (choice: Choice): Libraries => ('ui' in choice ? frameworks[choice.ui] : { types: ['zod'] });

const ranges = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.toSorted().map((name) => [name, versionOf(name)]));

export function packageJson(choice: Choice, { packageName }: Names): string {
  const { bundled = [], shared = [], types = [] } = librariesOf(choice);
  const peers = ['rxjs', ...shared];
  const json = {
    name: packageName,
    version: '1.0.0',
    description: `${/^[aeiou]/.test(choice.kind) ? 'An' : 'A'} ${choice.kind} for Fachwerk workplaces.`,
    license: 'EUPL-1.2',
    type: 'module',
    exports: { '.': './src/plugin.ts', './package.json': './package.json' },
    fachwerk: { plugin: './fachwerk.plugin.json' },
    scripts: { dev: 'fachwerk dev', test: 'fachwerk test', check: 'fachwerk check', bundle: 'fachwerk bundle' },
    dependencies: ranges(['@fachwerk/model', '@fachwerk/sdk', ...bundled]),
    peerDependencies: ranges(peers),
    devDependencies: ranges([...tools, ...('ui' in choice ? browserTools : []), ...types, ...peers]),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}
