import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { findChromium } from '../chromium.ts';

/** The Chromium of the tests, with what it does of its own accord turned off. */
export async function launchChromium(): Promise<Browser> {
  const found = await findChromium(join(import.meta.dirname, '../..'));
  if (!found) throw new Error('No Chromium: install one or set CHROMIUM_PATH');
  return chromium.launch({
    executablePath: found.executablePath,
    env: { ...process.env, ...found.env },
    args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
  });
}
