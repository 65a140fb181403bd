export { defineConfig } from './plugin-dev/define-config.ts';
export type { BackendConfig, Budgets, DevPlugin, DevWorkplace, PluginConfig } from './plugin-dev/define-config.ts';
