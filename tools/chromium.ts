/** A Chromium for the tests and benches of this repository, found as `fachwerk test` finds one for a vendor. */
import { join } from 'node:path';
import { findChromium as find, type FoundChromium } from '../sdk/cli/src/browser/find-chromium.ts';

export const findChromium = (root: string): Promise<FoundChromium | undefined> =>
  find(join(root, 'node_modules/.cache'));
