/** A plugin as its author has it: sources, manifest and shapes evaluated as a build evaluates them. */
import { join } from 'node:path';
import { readShape, type Issue } from '@fachwerk/kernel/compose';
import { BundleError } from '../../bundle/bundler.ts';
import { locate, type LocatedIssue } from '../../located-issue.ts';
import { createEvaluate } from '../../packages/evaluate.ts';
import { manifestFile, openPackage, pluginFile, readPackageJson, viewFile, type PluginPackage } from '../../packages/find-package.ts';
import { locateInSource } from '../../packages/locate-in-source.ts';
import { readPlugins, type ReadPlugins } from '../../packages/read-plugins.ts';
import { bundleSubject } from './bundle-subject.ts';
import { readLocale } from './locale-file.ts';
import { schemasOf } from './schemas-of.ts';
import type { CheckedShape, Subject } from './subject.ts';

/** Everything but what the check itself decides. */
export type ReadSubject = Omit<Subject, 'budgets' | 'channel'>;
export type SubjectOrIssues = { readonly subject: ReadSubject } | { readonly issues: readonly LocatedIssue[] };

export async function readSource(folder: string): Promise<SubjectOrIssues> {
  const packageJson = readPackageJson(folder);
  const found = openPackage(String(packageJson['name'] ?? folder), folder);
  const evaluate = createEvaluate();
  const read = await readPlugins([found], evaluate);
  const issues = [...read.broken, ...read.issues.map((issue) => place(issue, found))];
  const [plugin] = read.plugins;
  if (issues.length > 0 || !plugin) return { issues };
  const { manifest } = plugin;
  const views = Object.entries(manifest.provides).flatMap(([name, provided]) => ('view' in provided ? [name] : []));
  const modules = {
    folder,
    pluginModule: pluginFile(found),
    viewModules: Object.fromEntries(views.map((name) => [name, viewFile(found, name)])),
  };
  try {
    const code = await bundleSubject(modules);
    const own = await ownShapes(found, evaluate, read);
    const locales = Object.values(found.locales).map(readLocale);
    const { name, version, schemas: schemaModules } = found;
    const about = { name, version, built: false, packageJson, manifest, manifestFile: manifestFile(found) };
    return { subject: { ...about, ...modules, schemaModules, shapes: own, facts: read.facts, locales, code } };
  } catch (error) {
    if (error instanceof BundleError) return { issues: error.issues };
    throw error;
  }
}

const place = (issue: Issue, found: PluginPackage): LocatedIssue =>
  issue.at?.in === 'manifest'
    ? locate(issue, locateInSource(manifestFile(found), issue.at.path))
    : locate(issue, { file: join(found.folder, 'package.json'), line: 1, column: 1 });

/** Tables that its schema modules export, whether or not the model has the same ids. */
async function ownShapes(found: PluginPackage, evaluate: ReturnType<typeof createEvaluate>, { facts }: ReadPlugins): Promise<Record<string, CheckedShape>> {
  const { modules } = await evaluate(found.schemas);
  const shapes: Record<string, CheckedShape> = {};
  for (const [file, module] of modules) {
    for (const table of Object.values(module).filter((value) => typeof value === 'object' && value !== null)) {
      for (const [id, shape] of Object.entries(table as Record<string, object>)) {
        if (!facts[id] || !readShape(shape)) continue;
        shapes[id] = { facts: facts[id], schemas: schemasOf(shape), file };
      }
    }
  }
  return shapes;
}
