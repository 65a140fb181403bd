/** A plugin that breaks a rule, or passes it: what all fixtures have in common, and what is its own. */
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const fixtures = join(import.meta.dirname, '../../fixtures');

/** Below the fixtures, so that its imports find what this package has. */
export function ruleFixture(name: string, kind: 'bad' | 'good'): string {
  const own = join(fixtures, 'check', name, kind);
  if (!existsSync(own)) throw new Error(`There is no fixture at ${own}`);
  const folder = join(fixtures, '.check', `${name}-${kind}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(fixtures, 'check/base'), folder, { recursive: true });
  cpSync(own, folder, { recursive: true });
  return folder;
}
