import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PackedFile } from '../../pack/bundle-plugin.ts';

/** Writes the files of a package below a folder. */
export function writePackage(folder: string, files: readonly PackedFile[]): void {
  for (const { path, bytes } of files) {
    const to = join(folder, path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, bytes);
  }
}
