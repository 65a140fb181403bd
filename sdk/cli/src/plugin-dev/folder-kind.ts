import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CodedError } from '../coded-error.ts';

/** What a folder is to this command. One that has both files is a workplace. */
export type FolderKind = 'workplace' | 'plugin';

/** `undefined` when it is neither. */
export function folderKind(folder: string): FolderKind | undefined {
  if (existsSync(join(folder, 'workplace.yaml'))) return 'workplace';
  return isPluginFolder(folder) ? 'plugin' : undefined;
}

/** Whether a folder has what makes it a plugin's: `fachwerk.config.ts`, or `fachwerk.plugin` in its package.json. */
export function isPluginFolder(folder: string): boolean {
  const json = join(folder, 'package.json');
  if (!existsSync(json)) return false;
  if (existsSync(join(folder, 'fachwerk.config.ts'))) return true;
  const { fachwerk } = JSON.parse(readFileSync(json, 'utf8')) as { fachwerk?: { plugin?: unknown } };
  return fachwerk?.plugin !== undefined;
}

/** Throws FW8001 where there is no plugin. */
export function requirePluginFolder(folder: string): string {
  const path = resolve(folder);
  if (isPluginFolder(path)) return path;
  throw new CodedError(
    'FW8001',
    `${path} is no plugin: it has no fachwerk.config.ts.`,
    'Go to the folder of a plugin, or make one with npm create fachwerk-plugin.',
  );
}

/** Throws FW8000 where there is neither a workplace nor a plugin. */
export function requireKind(folder: string): FolderKind {
  const kind = folderKind(resolve(folder));
  if (kind) return kind;
  throw new CodedError(
    'FW8000',
    `${resolve(folder)} is neither a workplace nor a plugin: it has no workplace.yaml and no fachwerk.config.ts.`,
    'Go to the folder of one, or make a plugin with npm create fachwerk-plugin.',
  );
}
