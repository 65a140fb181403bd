/** The public API as text, committed in docs/api: a change of it shows in the diff. `--write` accepts a change. */
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { globSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const localBuild = process.argv.includes('--write');
const silent = { default: { logLevel: ExtractorLogLevel.None } };
mkdirSync('docs/api', { recursive: true });
mkdirSync('node_modules/.cache/api', { recursive: true });

interface PackageJson {
  name: string;
  exports: Record<string, string | { types: string }>;
}

for (const name of globSync(['core/kernel/package.json', 'sdk/*/package.json'])) {
  const folder = dirname(resolve(name));
  const { exports, name: full }: PackageJson = JSON.parse(readFileSync(name, 'utf8'));
  for (const [door, target] of Object.entries(exports)) {
    // Assets and sheets have no types of ours.
    if (typeof target === 'string' || door.endsWith('.css')) continue;
    const report = [full.split('/')[1], ...door.split('/').slice(1)].join('-');
    writeReport(folder, join(folder, target.types), report, resolve(name));
  }
}

function writeReport(projectFolder: string, entry: string, reportFileName: string, packageJsonFullPath: string): void {
  const config = ExtractorConfig.prepare({
    packageJsonFullPath,
    configObjectFullPath: undefined,
    configObject: {
      projectFolder,
      mainEntryPointFilePath: entry,
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'es2023',
            lib: ['es2023', 'esnext.disposable', 'dom', 'dom.iterable'],
            module: 'nodenext',
            types: [],
            skipLibCheck: true,
          },
        },
      },
      apiReport: {
        enabled: true,
        reportFolder: resolve('docs/api'),
        reportTempFolder: resolve('node_modules/.cache/api'),
        reportFileName,
      },
      tsdocMetadata: { enabled: false },
      messages: { extractorMessageReporting: silent, tsdocMessageReporting: silent },
    },
  });
  if (!Extractor.invoke(config, { localBuild }).succeeded) process.exitCode = 1;
}
