/** From a plugin's folder to the files of its package. Nothing is written. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { API, canonicalJson, type ManifestFacts } from '@fachwerk/kernel/compose';
import type { ShapeFacts } from '@fachwerk/kernel';
import { BundleError } from '../bundle/bundler.ts';
import { CodedError } from '../coded-error.ts';
import { createEvaluate, type Evaluate } from '../packages/evaluate.ts';
import { ownVersion } from '../own-version.ts';
import { findFolder, openPackage, readPackageJson } from '../packages/find-package.ts';
import { pluginFileName, type PluginFile } from '../packages/plugin-file.ts';
import { readPlugins, type ReadPlugin } from '../packages/read-plugins.ts';
import { locatePackageIssue } from '../packages/locate-package-issue.ts';
import { sha384 } from '../site/sha384.ts';
import { billOfMaterials } from './bill-of-materials.ts';
import { bundlePlugin, viewNames, type PackedFile } from './bundle-plugin.ts';
import { bundledPackages, licenseNotices } from './bundled-packages.ts';
import { ownShapes } from './own-shapes.ts';
import { packedPackageJson } from './package-json.ts';

/** A plugin as it is packed, but for the report of its check. */
export interface MadePackage {
  readonly name: string;
  readonly version: string;
  readonly manifest: ManifestFacts;
  /** Of itself and of the model. */
  readonly facts: Readonly<Record<string, ShapeFacts>>;
  readonly pluginFile: PluginFile;
  /** All of them; those that a workplace deploys are in `pluginFile.files`. */
  readonly files: readonly PackedFile[];
}

/** Reads, evaluates and bundles. Throws a `BundleError` with places, or a coded error. */
export async function makePackage(folder: string): Promise<MadePackage> {
  const json = readOwnPackageJson(folder);
  const found = openPackage(json.name, folder);
  const evaluate = createEvaluate();
  const read = await readPlugins([found], evaluate);
  const issues = [...read.broken, ...read.issues.map((issue) => locatePackageIssue(issue, found))];
  const [plugin] = read.plugins;
  if (issues.length > 0 || !plugin) throw new BundleError(issues);
  const scripts = await bundlePlugin(plugin);
  const deployed = [...scripts.files, ...messages(plugin)].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const packages = bundledPackages(scripts.sources, folder);
  const pluginFile = await describe(plugin, deployed, evaluate);
  const files = [
    ...deployed,
    text(pluginFileName, canonicalJson(pluginFile)),
    text('package.json', canonicalJson(packedPackageJson(json, folder, scripts.imports))),
    text('sbom.cdx.json', canonicalJson(billOfMaterials({ ...json, files: deployed, packages, tool: ownVersion() }))),
    text('NOTICES.txt', licenseNotices(packages)),
    ...documents(folder),
  ];
  const { name, version } = json;
  return { name, version, manifest: plugin.manifest, facts: read.facts, pluginFile, files };
}

type OwnPackageJson = Readonly<Record<string, unknown>> & Readonly<Record<'name' | 'version' | 'license', string>>;

function readOwnPackageJson(folder: string): OwnPackageJson {
  const json = readPackageJson(folder);
  const missing = ['name', 'version', 'license'].filter((key) => typeof json[key] !== 'string' || json[key] === '');
  if (missing.length === 0) return json as OwnPackageJson;
  const where = join(folder, 'package.json');
  throw new CodedError(
    'FW8002',
    `${where} has no ${missing.join(', no ')}.`,
    'A package that others take says all of these.',
  );
}

const text = (path: string, content: string): PackedFile => ({ path, bytes: new TextEncoder().encode(content) });

/** With the line ends of one system, whatever system a checkout is for. */
const textFile = (path: string, file: string): PackedFile =>
  text(path, readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));

const messages = ({ package: { locales } }: ReadPlugin): PackedFile[] =>
  Object.entries(locales).map(([language, file]) => textFile(`locales/${language}.ftl`, file));

const documents = (folder: string): PackedFile[] =>
  globSync('{README,LICENSE,LICENCE,NOTICE,CHANGELOG}{,.md,.txt}', { cwd: folder })
    .toSorted()
    .map((name) => textFile(name, join(folder, name)));

async function describe(plugin: ReadPlugin, deployed: readonly PackedFile[], evaluate: Evaluate): Promise<PluginFile> {
  const { manifest, package: found } = plugin;
  const { shapes, defaults } = await ownShapes(plugin, evaluate);
  const sdk = findFolder('@fachwerk/sdk', found.folder);
  return {
    fachwerk: 1,
    api: API,
    sdk: sdk ? String(readPackageJson(sdk)['version']) : ownVersion(),
    manifest,
    version: found.version,
    entry: 'dist/plugin.js',
    views: Object.fromEntries(viewNames(plugin).map((view) => [view, `dist/${view}.view.js`])),
    shapes,
    ...(defaults && { defaults }),
    files: Object.fromEntries(deployed.map(({ path, bytes }) => [path, { size: bytes.length, sha384: sha384(bytes) }])),
  };
}
