/** What `fachwerk dev` shows of the gateway's log: not the requests, of which each page has dozens, and what is printed anyway. */
const silent = new Set(['request', 'ready']);
const plain: Readonly<Record<string, string>> = {
  'restart-needed': 'Servers or sign-in have changed: end fachwerk dev and start it again.',
};

export function quietLog(line: string): void {
  const { event } = JSON.parse(line) as { event: string };
  if (!silent.has(event)) process.stdout.write(`${plain[event] ?? line}\n`);
}
