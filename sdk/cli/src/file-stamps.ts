import { statSync } from 'node:fs';

/** Tells whether files are as they were: what was made of them then still holds. */
export const stampFiles = (paths: readonly string[]): string =>
  paths
    .map((path) => {
      const found = statSync(path, { throwIfNoEntry: false });
      return `${path} ${found?.mtimeMs} ${found?.size}`;
    })
    .join('\n');

/** The last answer again while its source files are as they were. */
export function rememberByFiles<T extends { readonly inputs: readonly string[] }>(
  run: () => Promise<T>,
): () => Promise<T> {
  let last: { readonly made: T; readonly stamp: string } | undefined;
  return async () => {
    if (last?.stamp === stampFiles(last?.made.inputs ?? [])) return last.made;
    const start = Date.now();
    const made = await run();
    // What changed meanwhile may or may not be in it: next time it is looked at again.
    const isOlder = made.inputs.every(
      (path) => (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < start,
    );
    last = isOlder ? { made, stamp: stampFiles(made.inputs) } : undefined;
    return made;
  };
}
