/** `fachwerk.plugin.json`: all that a composing build knows of a packed plugin. Read strictly, because a stranger wrote it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BorderShape, ShapeFacts } from '@fachwerk/kernel';
import { readManifestFacts, readShape, type ManifestFacts } from '@fachwerk/kernel/compose';
import { z } from 'zod';
import { CodedError } from '../coded-error.ts';
import { sha384 } from '../site/sha384.ts';

/** What is in the file. Paths start at the package's folder and have slashes. */
export interface PluginFile {
  readonly fachwerk: 1;
  /** Major of the plugin API that it was built for. */
  readonly api: number;
  /** Version of the SDK that is in it. */
  readonly sdk: string;
  readonly manifest: ManifestFacts;
  readonly version: string;
  readonly entry: string;
  readonly views: Readonly<Record<string, string>>;
  /** Of its own contract and settings. */
  readonly shapes: Readonly<Record<string, { readonly facts: ShapeFacts; readonly schema: BorderShape }>>;
  /** Of its settings. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /** Every file that a workplace may deploy, with its size in bytes and sha384 (base64). */
  readonly files: Readonly<Record<string, { readonly size: number; readonly sha384: string }>>;
}

export const pluginFileName = 'fachwerk.plugin.json';

/** Below the package, never beside it. */
const path = z.string().regex(/^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[\w@][^\\:]*$/, 'Write a path below the package.');
const json = z.record(z.string(), z.unknown());
const facts = z.unknown().transform((value, context): ShapeFacts => {
  const read = readShape(value);
  if (!read) context.addIssue('This is no shape.');
  return read ?? z.NEVER;
});
const schema = z.object({
  fachwerk: z.literal(1),
  api: z.int().min(1),
  sdk: z.string(),
  manifest: z.unknown().transform((value, context): ManifestFacts => {
    const read = readManifestFacts(value);
    if (!read) context.addIssue('This is no manifest.');
    return read ?? z.NEVER;
  }),
  version: z.string().min(1),
  entry: path,
  views: z.record(z.string(), path),
  shapes: z.record(z.string(), z.object({ facts, schema: json })),
  defaults: json.optional(),
  files: z.record(path, z.object({ size: z.int().min(0), sha384: z.string().length(64) })),
});

/** Reads the file of a package's folder and checks every file that it names. Throws FW8010 and FW8011. */
export function readPluginFile(folder: string): PluginFile {
  const file = parsePluginFile(join(folder, pluginFileName));
  for (const [name, { size, sha384: known }] of Object.entries(file.files)) {
    const at = join(folder, name);
    if (!existsSync(at)) throw damaged(folder, name, 'is missing');
    const bytes = readFileSync(at);
    if (bytes.length !== size || sha384(bytes) !== known) throw damaged(folder, name, 'is not what was packed');
  }
  return file;
}

const damaged = (folder: string, name: string, what: string): CodedError =>
  new CodedError('FW8011', `In ${folder} the file "${name}" ${what}.`, 'Add the package again from its tarball.');

/** Without a look at the other files. */
function parsePluginFile(name: string): PluginFile {
  const again = 'Ask its vendor for a package that fachwerk bundle wrote.';
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(name, 'utf8'));
  } catch (error) {
    throw new CodedError('FW8010', `${name} cannot be read: ${String(error)}.`, again);
  }
  const result = schema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new CodedError('FW8010', `${name} is wrong at "${issue!.path.join('.')}": ${issue!.message}`, again);
  }
  const file = result.data as PluginFile;
  const unlisted = [file.entry, ...Object.values(file.views)].find((entry) => !Object.hasOwn(file.files, entry));
  if (unlisted !== undefined)
    throw new CodedError('FW8010', `${name} names "${unlisted}", which is none of its files.`, again);
  return file;
}
