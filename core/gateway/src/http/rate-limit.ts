/** A bucket per key: `burst` at once, `rate` per second from then on. Full buckets are forgotten. */
export function createRateLimit(burst: number, rate: number) {
  const buckets = new Map<string, { left: number; at: number }>();
  const refill = (bucket: { left: number; at: number }, now: number) =>
    Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * rate);
  const forget = (now: number) => {
    for (const [key, bucket] of buckets) if (refill(bucket, now) >= burst) buckets.delete(key);
  };
  return {
    /** Seconds to wait; 0 if the request may pass. */
    take(key: string): number {
      const now = performance.now();
      if (buckets.size > 10_000) forget(now);
      const bucket = buckets.get(key);
      const left = bucket ? refill(bucket, now) : burst;
      if (left < 1) return Math.ceil((1 - left) / rate);
      buckets.set(key, { left: left - 1, at: now });
      return 0;
    },
  };
}
export type RateLimit = ReturnType<typeof createRateLimit>;
