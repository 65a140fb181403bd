/** The page on which a plugin is tried: itself, its views, and the stage that stands for everybody else. */
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { bundleOptions } from '../../bundle/bundle-options.ts';
import { createWholeBundler } from '../../bundle/whole-bundler.ts';
import { entryFile, findFolder } from '../../packages/find-package.ts';
import type { Subject } from '../subject/subject.ts';
import { CodedError } from '../../coded-error.ts';

/** A package that came with this command, or the reason why nothing can be tried. */
export function ownPackage(name: string): string {
  const folder = findFolder(name, import.meta.dirname);
  if (folder) return folder;
  throw new CodedError(
    'FW8199',
    `${name} is not installed beside @fachwerk/cli.`,
    'Install @fachwerk/cli again, with all its dependencies.',
  );
}

/** One script; `open(locale)` on `window.stage` begins. */
export async function stageScript(subject: Subject): Promise<string> {
  const stage = entryFile(ownPackage('@fachwerk/testing'), './stage');
  const { locales } = subject;
  const about = {
    shapes: subject.borders,
    messages: Object.fromEntries(locales.map(({ language, file }) => [language, readFileSync(file, 'utf8')])),
    settings: subject.settings,
  };
  const entry = [
    `import { Stage } from ${JSON.stringify(stage)};`,
    `import plugin from ${JSON.stringify(subject.pluginModule)};`,
    `const open = async (locale, tier) => { window.stage = await Stage.open({ plugin, locale, tier, ...${JSON.stringify(about)} }); };`,
    'window.openStage = open;',
  ].join('\n');
  const run = await createWholeBundler({
    folder: subject.folder,
    entry,
    shellFolder: ownPackage('@fachwerk/shell'),
    minify: false,
  });
  try {
    return (await run.rebuild()).code;
  } finally {
    await run.end();
  }
}

/** The document's sheet, its fonts in it. */
export async function stageStyles(): Promise<string> {
  const { outputFiles } = await build({
    ...bundleOptions,
    stdin: { contents: '@import "@fachwerk/theme-kern/document.css";', resolveDir: import.meta.dirname, loader: 'css' },
    loader: { '.woff2': 'dataurl' },
    write: false,
    outdir: '.check',
  });
  return outputFiles.map(({ text }) => text).join('\n');
}

export const stageHtml = (language: string): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>check</title><link rel="stylesheet" href="/theme.css"></head>` +
  '<body><button id="before" type="button">before</button><main></main><button id="after" type="button">after</button><script src="/stage.js"></script></body></html>';
