import path, { type PlatformPath } from 'node:path';
import { isOwnFile } from '../../posix-path.ts';

/** One error of the compiler; without a file it is about the settings. */
export interface TypeFault {
  /** Absolute. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  readonly message: string;
}

interface Faults {
  readonly faults: readonly TypeFault[];
  /** How many are in files of others, which the author cannot mend. */
  readonly others: number;
}

const LONGEST = 400;
const PLACED = /^(?<file>\S.*?)\((?<line>\d+),\d+\): error (?<code>TS\d+): (?<text>.*)$/;
const BARE = /^error (?<code>TS\d+): (?<text>.*)$/;

/** What `tsc --pretty false` prints, run in this folder. `on`: how its paths are written. */
export function readFaults(said: string, folder: string, on: PlatformPath = path): Faults {
  const read: TypeFault[] = [];
  for (const line of said.split(/\r?\n/)) {
    const { file, line: at, code, text } = (PLACED.exec(line) ?? BARE.exec(line))?.groups ?? {};
    if (code !== undefined) {
      const place = file !== undefined && { file: on.resolve(folder, file), line: Number(at) };
      read.push({ ...place, message: `${code}: ${text}` });
    } else if (/^\s+\S/.test(line) && read.length > 0) read.push(continued(read.pop()!, line));
  }
  const faults = read.filter(({ file }) => file === undefined || isOwnFile(folder, file, on));
  return { faults, others: read.length - faults.length };
}

const continued = ({ message, ...rest }: TypeFault, line: string): TypeFault => ({
  ...rest,
  message: `${message} ${line.trim()}`.slice(0, LONGEST),
});
