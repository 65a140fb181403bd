/** The Chromiums for the tests and benches of this repository, found as `fachwerk test` finds one for a vendor. */
import { join } from 'node:path';
import { findChromium as find, type FoundChromium } from '../sdk/cli/src/browser/find-chromium.ts';

const cache = (root: string): string => join(root, 'node_modules/.cache');

export const findChromium = (root: string): Promise<FoundChromium | undefined> => find(cache(root));

/** One that enforces Connection-Allowlist, for what rests on it: the installed one, if it is new enough. */
export const findEnforcingChromium = (root: string): Promise<FoundChromium | undefined> => find(cache(root), 152);
