/** Changes a workplace and builds it; what cannot be built is as if it had never been. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWorkplace, type BuildResult } from '../build-workplace.ts';
import { addedFolder } from '../packages/added-packages.ts';
import type { PackedFile } from '../pack/bundle-plugin.ts';
import { writeFiles } from './candidate.ts';

export interface WorkplaceChange {
  readonly workplace: string;
  /** New text of `workplace.yaml`. */
  readonly text: string;
  /** Of the package whose folder in the store changes with it. */
  readonly name: string;
  /** What is kept of it; none removes it, `undefined` leaves it. */
  readonly files?: readonly PackedFile[];
}

export async function changeWorkplace({ workplace, text, name, files }: WorkplaceChange): Promise<BuildResult> {
  const file = join(workplace, 'workplace.yaml');
  const before = readFileSync(file, 'utf8');
  const store = files && exchange(addedFolder(name, workplace), files);
  writeFileSync(file, text);
  const undo = () => {
    writeFileSync(file, before);
    store?.undo();
  };
  try {
    const result = await buildWorkplace(workplace);
    if (result.issues.length > 0) undo();
    else store?.keep();
    return result;
  } catch (error) {
    undo();
    throw error;
  }
}

/** Puts files in the place of a folder, and can take that back. */
function exchange(folder: string, files: readonly PackedFile[]): { undo(): void; keep(): void } {
  const old = `${folder}.old-${process.pid}`;
  const had = existsSync(folder);
  if (had) renameSync(folder, old);
  writeFiles(files, folder);
  return {
    undo() {
      rmSync(folder, { recursive: true, force: true });
      if (had) renameSync(old, folder);
    },
    keep: () => rmSync(old, { recursive: true, force: true }),
  };
}
