/** Reads the browser's own log of its network: names that it looked up, even where nothing was sent. */
import { readFile } from 'node:fs/promises';

const NAME = /([a-z0-9-]+)\.evil\.localhost/g;
/** A request that the browser refuses is in the log too, but never left it: only lookups and connections count. */
const LEAVES = /^HOST_RESOLVER|CONNECT_JOB|^TCP_CONNECT|^UDP_/;

/** By line, one event each: the log of a browser that was killed has no proper end. */
export const lookedUp = async (file: string): Promise<ReadonlySet<string>> => {
  const [head = '', ...lines] = (await readFile(file, 'utf8')).split('\n');
  const { constants } = JSON.parse(`${head.replace(/,\s*$/, '')}}`) as {
    constants: { logEventTypes: Record<string, number> };
  };
  const leaving = new Set(
    Object.entries(constants.logEventTypes)
      .filter(([name]) => LEAVES.test(name))
      .map(([, type]) => type),
  );
  const events = lines.filter((line) => leaving.has(Number(/"type":(\d+)/.exec(line)?.[1])));
  return new Set(events.flatMap((line) => [...line.matchAll(NAME)].map(([, label]) => label ?? '')));
};
