import { inject } from 'vitest';
import { launchChromium, type Chromium, type ChromiumOptions } from './chromium.ts';

/** A Chromium of the test run, with its own defaults. */
export const startChromium = (
  options?: ChromiumOptions,
  which: 'launch' | 'enforcing' = 'launch',
): Promise<Chromium> => {
  const { executablePath, env } = inject(which);
  if (!executablePath) throw new Error('No Chromium that will do: install one, 152 or newer, or set CHROMIUM_PATH');
  return launchChromium({ executablePath, ...(env && { env }) }, options);
};
