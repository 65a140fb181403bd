import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PackedFile } from './bundle-plugin.ts';
import { makePackage, type MadePackage } from './make-package.ts';

/** What stands in the folder already, as its author wrote it. */
const isSource = ({ path }: PackedFile): boolean => /^(?:package\.json|locales\/.*|[A-Z]+(?:\.md)?)$/.test(path);

/** Writes what a package has beyond its sources into the plugin's folder, for packages that npm packs. */
export async function unpackInto(folder: string): Promise<MadePackage> {
  const made = await makePackage(folder);
  for (const old of globSync('dist/**/*.{js,js.map}', { cwd: folder })) rmSync(join(folder, old));
  for (const file of made.files.filter((each) => !isSource(each))) {
    const to = join(folder, file.path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, file.bytes);
  }
  return made;
}
