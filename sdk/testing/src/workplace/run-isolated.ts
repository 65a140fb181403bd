/** Asks the command itself, so that what a test proves is what a Land's gate proves. */
import { failure } from '../failure.ts';
import type { Result } from './matchers.ts';

interface Report {
  readonly findings: readonly { readonly level: string; readonly message: string; readonly fix: string }[];
  readonly rules: readonly { readonly result: string; readonly reason?: string }[];
}
/** The rule that runs a plugin in a frame. */
const RULE = 'FW8122';

/** The plugin in this folder starts and paints each of its views in a frame, and no policy has anything to refuse. */
export const toRunIsolated = async (folder: string): Promise<Result> => {
  if (!inNode())
    throw failure(
      'FW8193',
      "FW8193 toRunIsolated starts fachwerk check, which needs Node. Call it in a *.test.ts; in a *.browser.test.ts use createTestWorkplace({ tier: 'isolated' }).",
    );
  const report = await checked(folder);
  const wrong = report.findings.filter(({ level }) => level === 'error');
  const [rule] = report.rules;
  const told = wrong.map(({ message, fix }) => `${message}\n  → ${fix}`);
  if (rule?.result === 'notApplicable') told.push(`It was not tried: ${rule.reason ?? ''}`);
  return {
    pass: rule?.result === 'passed',
    message: () => told.join('\n') || 'The plugin runs isolated, and something was expected.',
  };
};

/** A page of browser tests may have a `process`, with no versions in it. */
const inNode = (): boolean =>
  (globalThis as { process?: { versions?: { node?: string } } }).process?.versions?.node !== undefined;

async function checked(folder: string): Promise<Report> {
  const { execFile } = await import('node:child_process');
  const command = await commandOf(folder);
  const args = [...command, 'check', folder, '--json', '--rule', RULE];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 }, (_failed, out, said) => {
      try {
        resolve(JSON.parse(out) as Report);
      } catch {
        reject(new Error(`fachwerk check gave no report: ${said || out}`));
      }
    });
  });
}

/** `FACHWERK_CLI`, which `fachwerk test` sets to itself; else the command that the plugin has installed. */
async function commandOf(folder: string): Promise<readonly string[]> {
  const { createRequire } = await import('node:module');
  const path = await import('node:path');
  const told = process.env['FACHWERK_CLI'];
  if (told?.endsWith('.ts')) return ['-C', '@fachwerk/source', told];
  if (told !== undefined) return [told];
  const found = createRequire(path.join(path.resolve(folder), 'package.json')).resolve('@fachwerk/cli/package.json');
  return [path.join(path.dirname(found), 'bin/fachwerk.js')];
}
