/** A plugin as a build reads it: sources, whose manifest and shapes are evaluated, or a package, which wrote them down. */
import { join } from 'node:path';
import { readShape, type Issue } from '@fachwerk/kernel/compose';
import { BundleError } from '../../bundle/bundler.ts';
import { locate, type LocatedIssue } from '../../located-issue.ts';
import { borderShape } from '../../packages/border-shape.ts';
import { createEvaluate, type Evaluate } from '../../packages/evaluate.ts';
import {
  manifestFile,
  openPackage,
  pluginFile,
  readPackageJson,
  viewFile,
  type PluginPackage,
} from '../../packages/find-package.ts';
import { locateInSource } from '../../packages/locate-in-source.ts';
import { isTable, readPlugins, type ReadPlugins } from '../../packages/read-plugins.ts';
import { bundleSubject } from './bundle-subject.ts';
import { readLocale } from './locale-file.ts';
import { schemasOf } from './schemas-of.ts';
import type { CheckedShape, Subject } from './subject.ts';

/** Everything but what the check itself decides. */
export type ReadSubject = Omit<Subject, 'budgets' | 'channel' | 'trial'>;
export type SubjectOrIssues = { readonly subject: ReadSubject } | { readonly issues: readonly LocatedIssue[] };

export async function readPackage(folder: string): Promise<SubjectOrIssues> {
  const packageJson = readPackageJson(folder);
  const found = openPackage(typeof packageJson['name'] === 'string' ? packageJson['name'] : folder, folder);
  const evaluate = createEvaluate();
  const read = await readPlugins([found], evaluate);
  const issues = [...read.broken, ...read.issues.map((issue) => place(issue, found))];
  const [plugin] = read.plugins;
  if (issues.length > 0 || !plugin) return { issues };
  const { manifest } = plugin;
  const views = Object.entries(manifest.provides).flatMap(([name, provided]) => ('view' in provided ? [name] : []));
  const viewModules = Object.fromEntries(views.map((name) => [name, viewFile(found, name)]));
  const modules = { folder, pluginModule: pluginFile(found), viewModules };
  try {
    const code = await bundleSubject(modules);
    const { name, version, schemas: schemaModules } = found;
    const about = {
      plugin,
      name,
      version,
      packageJson,
      manifest,
      manifestFile: manifestFile(found),
      schemaModules,
      ...modules,
    };
    return {
      subject: {
        ...about,
        built: found.built !== undefined,
        ...(await contracts(found, evaluate, read, manifest.settings)),
        code,
        locales: Object.values(found.locales).map(readLocale),
      },
    };
  } catch (error) {
    if (error instanceof BundleError) return { issues: error.issues };
    throw error;
  }
}

const place = (issue: Issue, found: PluginPackage): LocatedIssue =>
  issue.at?.in === 'manifest'
    ? locate(issue, locateInSource(manifestFile(found), issue.at.path))
    : locate(issue, { file: join(found.folder, 'package.json'), line: 1, column: 1 });

async function contracts(
  found: PluginPackage,
  evaluate: Evaluate,
  { shapes, facts }: ReadPlugins,
  settings: string | undefined,
) {
  const known = settings === undefined ? undefined : shapes[settings]?.data?.['~standard'].validate({});
  return {
    facts,
    check: (point: string, data: unknown) => issuesOf(shapes[point]?.data?.['~standard'].validate(data)),
    shapes: found.built ? builtShapes(found) : await ownShapes(found, evaluate, facts),
    borders: Object.fromEntries(
      Object.entries(facts).map(([id, one]) => [id, { facts: one, schema: borderShape(shapes[id]!) }]),
    ),
    settings: (known as { value?: Readonly<Record<string, unknown>> } | undefined)?.value ?? {},
  };
}

interface Refused {
  readonly issues?: readonly { readonly message: string; readonly path?: readonly (string | number)[] }[];
}
const issuesOf = (result: unknown) =>
  ((result as Refused | undefined)?.issues ?? []).map(({ message, path = [] }) => ({ message, path }));

const builtShapes = (found: PluginPackage): Record<string, CheckedShape> =>
  Object.fromEntries(
    Object.entries(found.built?.shapes ?? {}).map(([id, { facts }]) => [
      id,
      { facts, schemas: {}, file: manifestFile(found) },
    ]),
  );

/** Tables that its schema modules export, whether or not the model has the same ids. */
async function ownShapes(
  found: PluginPackage,
  evaluate: Evaluate,
  facts: ReadPlugins['facts'],
): Promise<Record<string, CheckedShape>> {
  const { modules } = await evaluate(found.schemas);
  const shapes: Record<string, CheckedShape> = {};
  for (const [file, module] of modules) {
    for (const table of Object.values(module).filter(isTable)) {
      for (const [id, shape] of Object.entries(table)) {
        const read = readShape(shape);
        if (read) shapes[id] = { facts: facts[id] ?? read, schemas: schemasOf(shape), file };
      }
    }
  }
  return shapes;
}
