import type { MeasuredPage } from '../measured-page.ts';

export interface Switched {
  /** Milliseconds from the click to the panel's text in a laid out page; the median of later visits. */
  readonly median: number;
  /** Bytes of the heap, the engine's and the page's, that a switch leaves behind. */
  readonly leak: number;
  /** Bytes of the heap after the boot, garbage apart. */
  readonly heap: number;
}

/** Shows panel after panel, each until its text stands and is laid out. A busy wait first: a timer is coarser than a switch. */
const switchAll = `async (order) => {
  const nap = () => new Promise((done) => setTimeout(done, 1));
  const turn = () => new Promise((done) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => { port1.close(); done(); }; port2.postMessage(0); });
  const times = [];
  for (const i of order) {
    const start = performance.now();
    __bench.activate(i);
    for (;;) {
      await turn();
      const shown = __bench.panelEl();
      if (shown && shown.textContent.trim() === 'hello ' + i && shown.innerText.trim() === 'hello ' + i && shown.offsetHeight > 0) break;
      const waited = performance.now() - start;
      if (waited > 5000) throw new Error('panel ' + i + ' did not come: ' + (shown && shown.innerText));
      if (waited > 2) await nap();
    }
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}`;

async function heap({ cdp }: MeasuredPage): Promise<number> {
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize = 0 } = (await cdp.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    embedderHeapUsedSize?: number;
  };
  return usedSize + embedderHeapUsedSize;
}

const SEEN = 50;
/** Enough that what the engine itself keeps of a run is small beside it. */
const SWITCHES = 1000;

export async function switchPanels(measured: MeasuredPage, panels: number): Promise<Switched> {
  const run = (order: readonly number[]): Promise<number> =>
    measured.page.evaluate<number>(`(${switchAll})(${JSON.stringify(order)})`);
  const after = await heap(measured);
  const seen = Math.min(SEEN, panels);
  const round = (count: number): number[] => Array.from({ length: count }, (_, i) => (i + 1) % seen);
  // Every panel's module is there, and the switch itself compiled, before anything is counted.
  await run(round(seen));
  await run(round(SWITCHES));
  const before = await heap(measured);
  const median = await run(round(SWITCHES));
  return { median, leak: ((await heap(measured)) - before) / SWITCHES, heap: after };
}
