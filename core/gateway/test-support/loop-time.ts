/**
 * How long this thread works in one go, in milliseconds of its own processor time: what a busy machine takes away from it, and
 * what it sleeps, does not count. `end` gives the 99th percentile.
 */
export function watchLoop(): { end(): number } {
  const turns: number[] = [];
  let before = worked();
  const timer = setInterval(() => {
    const now = worked();
    turns.push(now - before);
    before = now;
  }, 5);
  return {
    end() {
      clearInterval(timer);
      const sorted = turns.toSorted((a, b) => a - b);
      return sorted[Math.floor(sorted.length * 0.99)] ?? 0;
    },
  };
}

function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
