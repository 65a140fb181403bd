/** Watches how long the main thread is taken at most. The answer gives it, and begins anew. */
export const watchGaps = (): (() => number) => {
  let longest = 0;
  let last = performance.now();
  const timer: unknown = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 5);
  // In Node nobody should stay alive for it.
  (timer as { unref?(): void }).unref?.();
  return () => {
    const found = Math.max(longest, performance.now() - last);
    longest = 0;
    last = performance.now();
    return Math.round(found);
  };
};
