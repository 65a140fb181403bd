import type { Rule } from '../rule.ts';

/**
 * A manifest that can be read, is strict and names modules that exist. What breaks it is found while the plugin is read,
 * before any rule runs; the engine puts it here.
 */
export const manifestRule: Rule = {
  code: 'FW8101',
  name: 'manifest',
  checks:
    'The manifest is there, strict and data, every module that it promises exists, and the plugin can be bundled.',
  run: () => [],
};
