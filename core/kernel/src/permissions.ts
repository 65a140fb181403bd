/** Permissions follow from use and are granted by the composition alone. In the page this is a guard rail, not a border. */
import { FachwerkError } from './error.ts';
import type { InstalledPlugin } from './lock.ts';

export const mayUse = (plugin: InstalledPlugin | undefined, needs: string | undefined): boolean =>
  needs === undefined || (plugin?.granted.includes(needs) ?? false);

export const refusal = (plugin: string, needs: string, what: string): FachwerkError =>
  new FachwerkError(
    'FW2004',
    `"${plugin}" may not use ${what}: it needs "${needs}". ` +
      `In workplace.yaml add "grant: [${needs}]" to this plugin, then run "fachwerk build".`,
    { data: { plugin, needs } },
  );
