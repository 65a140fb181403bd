import { relative } from 'node:path';
import { BundleError } from '../bundle/bundler.ts';
import type { CheckReport } from '../check/check-report.ts';
import { packPlugin, type Packed } from '../pack/pack-plugin.ts';
import { unpackInto } from '../pack/unpack-into.ts';
import { requirePluginFolder } from '../plugin-dev/folder-kind.ts';
import { report } from './report.ts';

export interface BundleArguments {
  readonly folder: string;
  readonly json: boolean;
  readonly unchecked: boolean;
  /** Writes `dist` and what describes it into the folder, for a package that npm packs. */
  readonly unpacked: boolean;
}

/** Checks and packs a plugin. The answer is the exit code. */
export async function bundle({ folder, json, unchecked, unpacked }: BundleArguments): Promise<number> {
  try {
    if (unpacked) {
      await unpackInto(requirePluginFolder(folder));
      return 0;
    }
    const packed = await packPlugin(requirePluginFolder(folder), { unchecked });
    if (json) process.stdout.write(`${JSON.stringify(summary(packed))}\n`);
    else print(packed);
    return packed.file === undefined ? 1 : 0;
  } catch (error) {
    if (!(error instanceof BundleError)) throw error;
    if (json) process.stdout.write(`${JSON.stringify({ issues: error.issues })}\n`);
    else report(error.issues, []);
    return 1;
  }
}

const summary = ({ name, version, file, size, report: checked }: Packed) => ({
  issues: [],
  name,
  version,
  file,
  size,
  report: checked,
});

function print({ name, version, file, size, files, pluginFile, report: checked }: Packed): void {
  for (const line of findingsOf(checked)) process.stderr.write(`${line}\n`);
  if (file === undefined) {
    process.stderr.write('\nThe check found errors, nothing written. fachwerk check says more.\n');
    return;
  }
  const deployed = Object.keys(pluginFile.files).length;
  process.stdout.write(
    `Packed ${name} ${version}: ${relative(process.cwd(), file)}, ${kilobytes(size)} kB, ${files.length} files, ${deployed} of them for a workplace\n`,
  );
  process.stdout.write(`Next, at a Land: fachwerk add ${relative(process.cwd(), file)}\n`);
}

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);

const findingsOf = (checked: CheckReport | undefined): string[] =>
  (checked?.findings ?? []).map(
    ({ level, code, message, fix, file, line }) =>
      `${level === 'warning' ? 'warning: ' : ''}${file === undefined ? '' : `${file}:${line ?? 1} `}${code} ${message}\n  → ${fix}`,
  );
