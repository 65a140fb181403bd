/** How much the host holds over time. What only grows while the same things are on screen was not given back. */
export interface Sample {
  readonly time: number;
  readonly held: number;
}
const KEPT = 120;
const ENOUGH = 6;

export const withSample = (samples: readonly Sample[], sample: Sample): readonly Sample[] =>
  [...samples, sample].slice(-KEPT);

/** Grows without ever falling, over the last half of what is known. */
export function grows(samples: readonly Sample[]): boolean {
  const half = samples.slice(-Math.max(ENOUGH, Math.ceil(samples.length / 2)));
  if (half.length < ENOUGH) return false;
  const falls = half.some(({ held }, i) => held < (half[i - 1]?.held ?? held));
  return !falls && (half.at(-1)?.held ?? 0) > (half[0]?.held ?? 0);
}
