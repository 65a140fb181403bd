import type { Choice, UserInterface } from './choices.ts';
import type { Names } from './names.ts';
import { versionOf } from './versions.ts';

type Libraries = { readonly run: readonly string[]; readonly types?: readonly string[] };
const frameworks: Readonly<Record<UserInterface, Libraries>> = {
  lit: { run: ['@fachwerk/ui', 'lit'] },
  react: { run: ['react', 'react-dom'], types: ['@types/react', '@types/react-dom'] },
  vue: { run: ['vue'] },
  svelte: { run: ['svelte'] },
  vanilla: { run: ['@fachwerk/ui'] },
};
const tools = ['@fachwerk/cli', '@fachwerk/testing', 'typescript', 'vitest'];

/** What a shape is written with. */
const librariesOf = (choice: Choice): Libraries => ('ui' in choice ? frameworks[choice.ui] : { run: ['zod'] });

const ranges = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.toSorted().map((name) => [name, versionOf(name)]));

export function packageJson(choice: Choice, { packageName }: Names): string {
  const { run, types = [] } = librariesOf(choice);
  const json = {
    name: packageName,
    version: '1.0.0',
    description: `A ${choice.kind} for Fachwerk workplaces.`,
    license: 'EUPL-1.2',
    type: 'module',
    exports: { '.': './src/plugin.ts', './package.json': './package.json' },
    fachwerk: { plugin: './fachwerk.plugin.json' },
    scripts: { dev: 'fachwerk dev', test: 'fachwerk test', check: 'fachwerk check', bundle: 'fachwerk bundle' },
    dependencies: ranges(['@fachwerk/model', '@fachwerk/sdk', 'rxjs', ...run]),
    devDependencies: ranges([...tools, ...types]),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}
