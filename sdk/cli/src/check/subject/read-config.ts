/** What `fachwerk.config.ts` says to a check. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PluginConfig } from '../../plugin-dev/define-config.ts';
import { createEvaluate } from '../../packages/evaluate.ts';
import { CodedError } from '../../coded-error.ts';
import { defaultBudgets } from './budgets.ts';
import type { Subject } from './subject.ts';

export async function readConfig(folder: string): Promise<Pick<Subject, 'budgets' | 'channel'>> {
  const file = join(folder, 'fachwerk.config.ts');
  if (!existsSync(file)) return { budgets: defaultBudgets, channel: 'stable' };
  const { modules, issues } = await createEvaluate()([file]);
  const [broken] = issues;
  if (broken) throw new CodedError('FW8198', `${file} cannot be read: ${broken.message}`, broken.fix);
  const config = (modules.get(file)?.['default'] ?? {}) as PluginConfig;
  return { budgets: { ...defaultBudgets, ...config.budgets }, channel: config.channel ?? 'stable' };
}
