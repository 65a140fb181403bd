import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { didYouMean } from '@fachwerk/kernel/compose';
import { changeWorkplace } from '../adding/change-workplace.ts';
import { withoutPlugin, withPluginOff } from '../adding/composition-file.ts';
import { confirm } from '../adding/confirm.ts';
import { CodedError } from '../coded-error.ts';
import { readComposition } from '../composition/read-composition.ts';
import { addedFolder } from '../packages/added-packages.ts';
import { report } from './report.ts';

export interface RemoveArguments {
  /** As the composition names it. */
  readonly name: string;
  readonly workplace: string;
  readonly yes: boolean;
  readonly dryRun: boolean;
}

/** Takes a plugin out of a workplace and builds. The answer is the exit code. */
export async function remove({ name, workplace: folder, yes, dryRun }: RemoveArguments): Promise<number> {
  const workplace = resolve(folder);
  const { composition, issues: before } = readComposition(workplace);
  if (!composition) {
    report(before, []);
    return 1;
  }
  if (!composition.plugins?.[name]) {
    const known = Object.keys(composition.plugins ?? {});
    throw new CodedError(
      'FW8033',
      `"${name}" is not in this workplace.`,
      `Name one of: ${known.join(', ')}.${didYouMean(name, known)}`,
    );
  }
  const file = join(workplace, 'workplace.yaml');
  const isKept = existsSync(addedFolder(name, workplace));
  // A preset's plugin is named in another file: here it can only be taken out.
  const text = withoutPlugin(file, name) ?? withPluginOff(file, name);
  process.stdout.write(
    `Takes ${name} out of ${file}${isKept ? ` and removes ${addedFolder(name, workplace)}` : ''}.\n`,
  );
  if (dryRun) return 0;
  if (!yes && !(await confirm('Do that?'))) return 1;
  const { issues, warnings, summary } = await changeWorkplace({ workplace, text, name, ...(isKept && { files: [] }) });
  report(issues, warnings);
  if (summary !== undefined) process.stdout.write(`Built ${workplace}: ${summary}\n`);
  return issues.length > 0 ? 1 : 0;
}
