/** What the machine itself withholds: the longest time that this process, which only waits, did not get to run. */
import { watchGaps } from '../workplace/gaps.ts';

let watching: (() => number) | undefined;

/** Milliseconds since it was last asked; it begins with the first question. */
export const machineGap = (): number => (watching ??= watchGaps())();
