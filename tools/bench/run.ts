/** `pnpm bench [part…]`: measures, prints tables, and ends with 1 when a number is above its budget. */
import budgets from './budgets.json' with { type: 'json' };
import type { Numbers, Part } from './part.ts';
import { printTable } from './table.ts';

const parts: Readonly<Record<keyof typeof budgets, () => Promise<Part>>> = {
  sizes: async () => (await import('./sizes.ts')).sizes,
  bus: async () => (await import('./bus/bus.ts')).bus,
  boot: async () => (await import('./boot/boot.ts')).boot,
  growth: async () => (await import('./boot/growth.ts')).growth,
  product: async () => (await import('./product/product.ts')).product,
  isolated: async () => (await import('./isolated/isolated.ts')).isolated,
  load: async () => (await import('./load/load.ts')).load,
};

/** Every number has a budget, and every budget a number: a name that changed must not pass for a limit that holds. */
function compare(name: string, limits: Numbers, numbers: Numbers): boolean {
  const rows = [...new Set([...Object.keys(limits), ...Object.keys(numbers)])].map((key) => {
    const most = limits[key];
    const number = numbers[key];
    // A number that is none is above every limit.
    const holds = most !== undefined && number !== undefined && number <= most;
    return { cells: [key, number ?? 'not measured', most ?? 'no budget', holds ? 'holds' : 'BROKEN'], holds };
  });
  const cells = rows.map((row) => row.cells);
  printTable(`Budgets: ${name}`, ['', 'measured', 'at most', ''], cells);
  return rows.every(({ holds }) => holds);
}

const isPart = (name: string): name is keyof typeof parts => name in parts;
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !isPart(name));
if (unknown.length > 0) {
  process.stderr.write(`No part "${unknown.join('", "')}"; there are ${Object.keys(parts).join(', ')}.\n`);
  process.exit(2);
}
let holds = true;
for (const name of (asked.length > 0 ? asked : Object.keys(parts)).filter(isPart)) {
  const measure = await parts[name]();
  holds = compare(name, budgets[name], await measure()) && holds;
}
process.stdout.write(`\n${holds ? 'Every budget holds.' : 'A budget is broken.'}\n`);
process.exitCode = holds ? 0 : 1;
