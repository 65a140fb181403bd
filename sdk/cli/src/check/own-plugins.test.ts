/** What vendors are asked, asked of our own plugins. What needs a browser: `fachwerk check` on their folders. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { checkPlugin } from './check-plugin.ts';
import { rules } from './rules.ts';

const plugins = resolve(import.meta.dirname, '../../../../plugins');
// Their types are compiled with all others of this workspace.
const only = rules.map(({ code }) => code).filter((code) => code !== 'FW8125');

// axe-core makes functions of text for reports that the inspector does not ask for; the page's policy would refuse them.
const known: Readonly<Record<string, string>> = { inspector: 'FW8111' };

test.each(readdirSync(plugins))('plugins/%s has no error', { timeout: 60_000 }, async (name) => {
  const { findings } = await checkPlugin(join(plugins, name), { only, browser: false });
  expect(findings.filter(({ level, code }) => level === 'error' && code !== known[name])).toEqual([]);
});
