/** What a plugin may weigh and take, if its `fachwerk.config.ts` says nothing else. */
import type { Budgets } from '../../plugin-dev/define-config.ts';

/** Sizes in kB of 1024 bytes after brotli, times in milliseconds on the machine of the check. */
export const defaultBudgets: Required<Budgets> = { entry: 60, view: 120, all: 400, start: 500, show: 1500 };
