import { explainCode, isCode } from '../explain/explain-code.ts';
import { printIssue } from '../located-issue.ts';
import { readComposition } from '../composition/read-composition.ts';
import type { Path } from '../composition/yaml-file.ts';

/** `plugins.@fachwerk/mail.settings`: keys may have dots in them, so they are matched, not split. */
function findPath(value: unknown, text: string): Path | undefined {
  if (text === '') return [];
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    if (text !== key && !text.startsWith(`${key}.`)) continue;
    const rest = findPath(part, text.slice(key.length + 1));
    if (rest) return [Array.isArray(value) ? Number(key) : key, ...rest];
  }
  return undefined;
}

/** Prints what an error code means; or what a path of the composition is, after all that it extends, and where that is written. */
export async function explain(text: string, folder: string): Promise<number> {
  if (isCode(text)) {
    process.stdout.write(explainCode(text));
    return 0;
  }
  const { composition, positions, issues } = readComposition(folder);
  const cwd = process.cwd();
  for (const issue of issues) process.stderr.write(`${printIssue(issue, cwd)}\n`);
  if (!composition) return 1;
  const path = findPath(composition, text);
  if (!path) {
    process.stderr.write(`FW7021 "${text}" is not written in this composition.\n  → Name a path such as land.name.\n`);
    return 1;
  }
  let value: unknown = composition;
  for (const key of path) value = (value as Record<string | number, unknown>)[key];
  const { file, line, column } = positions.get(path);
  process.stdout.write(`${text} = ${JSON.stringify(value, undefined, 2)}\n${file}:${line}:${column}\n`);
  return 0;
}
