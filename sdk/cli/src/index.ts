export { buildWorkplace, WorkplaceBuilder } from './build-workplace.ts';
export type { BuildOptions, BuildResult } from './build-workplace.ts';
export { workplaceSchema } from './composition/known-keys.ts';
export { printIssue } from './located-issue.ts';
export type { LocatedIssue } from './located-issue.ts';
export { runCommand } from './run-command.ts';
