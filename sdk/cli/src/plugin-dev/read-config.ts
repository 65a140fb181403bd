import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { didYouMean } from '@fachwerk/kernel/compose';
import { z } from 'zod';
import { CodedError } from '../coded-error.ts';
import { createEvaluate, type Evaluate } from '../packages/evaluate.ts';
import type { PluginConfig } from './define-config.ts';

const tier = z.enum(['trusted', 'isolated']).optional();
const plugin = z.strictObject({
  settings: z.record(z.string(), z.unknown()).optional(),
  grant: z.array(z.string()).optional(),
  backends: z.record(z.string(), z.string()).optional(),
  tier,
});
const backend = z.strictObject({
  kind: z.enum(['jmap', 'http']),
  url: z.string(),
  auth: z.enum(['none', 'bearer', 'assertion']).optional(),
});
const budget = z.number().positive().optional();
const schema = z.strictObject({
  tier,
  channel: z.enum(['stable', 'experimental']).optional(),
  workplace: z
    .strictObject({
      backends: z.record(z.string(), backend).optional(),
      plugin: plugin.optional(),
      plugins: z.record(z.string(), plugin).optional(),
    })
    .optional(),
  budgets: z.strictObject({ entry: budget, view: budget, all: budget, start: budget, show: budget }).optional(),
});

export const configFile = (folder: string): string => join(folder, 'fachwerk.config.ts');

/** What a plugin's folder configures; nothing where it has no such file. Throws FW8004 for what is wrong with it. */
export async function readConfig(folder: string, evaluate: Evaluate = createEvaluate()): Promise<PluginConfig> {
  const file = configFile(folder);
  if (!existsSync(file)) return {};
  const { modules, issues } = await evaluate([file]);
  const [thrown] = issues;
  if (thrown) throw new CodedError('FW8004', `${file}:${thrown.line} cannot be read: ${thrown.message}`, thrown.fix);
  const result = schema.safeParse(modules.get(file)?.['default']);
  if (result.success) return result.data as PluginConfig;
  const [issue] = result.error.issues;
  const keys = issue!.code === 'unrecognized_keys' ? issue.keys : [];
  throw new CodedError(
    'FW8004',
    `${file} is wrong at "${[...issue!.path, ...keys].join('.') || 'its default export'}": ${issue!.message}.`,
    `Export defineConfig({ … }), whose types say what goes there.${keys.map((key) => didYouMean(key, Object.keys(schema.shape))).join('')}`,
  );
}
