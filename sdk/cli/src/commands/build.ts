import { buildWorkplace } from '../build-workplace.ts';
import { report } from './report.ts';

export interface BuildArguments {
  readonly folder: string;
  readonly json: boolean;
  readonly shell?: string;
}

/** Builds and reports. The answer is the exit code. */
export async function build({ folder, json, shell }: BuildArguments): Promise<number> {
  const { issues, warnings, summary } = await buildWorkplace(folder, shell === undefined ? {} : { shell });
  if (json) process.stdout.write(`${JSON.stringify({ issues, warnings })}\n`);
  else {
    report(issues, warnings);
    if (summary !== undefined) process.stdout.write(`Built ${folder}: ${summary}\n`);
  }
  return issues.length > 0 ? 1 : 0;
}
