import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { runningWorkplace } from '../../../examples/thueringen/test/running-workplace.ts';
import type { Numbers } from '../part.ts';
import { Person } from '../person.ts';
import { quantile } from '../statistics.ts';
import { printTable } from '../table.ts';
import { Mailbox, pushAddress } from './mailbox.ts';
import type { LoopReport } from './report-event-loop.ts';

const PEOPLE = 20;
const SECONDS = 20;
/** A person who does something every 300 ms is a hurried one. */
const PAUSE = 300;
/** An idle loop that is later than this, in ms, says that something else keeps the machine busy. */
const NOISY = 15;
const NAMES = ['anna', 'bert', 'carla', 'jmap1', 'jmap2'];
const WORDS = ['Bescheid', 'Antrag', 'Haushalt', 'Sitzung', 'Rechnung'];
const reporter = pathToFileURL(join(import.meta.dirname, 'report-event-loop.ts')).href;
const any = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)]!;

type Deed = 'read' | 'search' | 'send';
interface Done {
  readonly deed: Deed;
  readonly took: number;
  readonly error?: unknown;
}

/** Twenty people at work through one gateway, and how late its event loop runs meanwhile. */
export async function load(): Promise<Numbers> {
  const folder = await mkdtemp(join(tmpdir(), 'fachwerk-bench-'));
  const watched = (name: string) => ({
    BENCH_EVENT_LOOP: join(folder, name),
    NODE_OPTIONS: `--import=${reporter} --no-warnings`,
  });
  const workplace = await runningWorkplace({ env: watched('gateway') });
  // What the machine itself does to a loop, at the same time.
  const idle = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], {
    env: { ...process.env, ...watched('idle') },
  });
  try {
    const { done, reports } = await atWork(workplace.url, async () => ({
      gateway: await report(workplace.process, join(folder, 'gateway')),
      idle: await report(idle, join(folder, 'idle')),
    }));
    return shown(done, reports);
  } finally {
    idle.kill();
    await workplace.stop();
    await rm(folder, { recursive: true });
  }
}

/** Asks once before, so that the sign-in is not in it, and once at the end. */
async function atWork<T>(url: string, ask: () => Promise<T>): Promise<{ done: readonly Done[]; reports: T }> {
  const people: Person[] = [];
  for (let i = 0; i < PEOPLE; i++) people.push(await Person.signedIn(url, NAMES[i % NAMES.length]!));
  const mailboxes = await Promise.all(people.map((person) => Mailbox.of(person)));
  const over = new AbortController();
  const listening = people.map((person) => listen(person, over.signal));
  await sleep(1000);
  await ask();
  const end = performance.now() + SECONDS * 1000;
  const done = (await Promise.all(mailboxes.map((mailbox) => work(mailbox, end)))).flat();
  const reports = await ask();
  over.abort();
  await Promise.all(listening);
  return { done, reports };
}

/** The push stream that every browser holds. */
async function listen(person: Person, signal: AbortSignal): Promise<void> {
  try {
    const response = await person.api(pushAddress, undefined, signal);
    for await (const _ of response.body ?? []) signal.throwIfAborted();
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

async function work(mailbox: Mailbox, end: number): Promise<readonly Done[]> {
  const deeds: Record<Deed, () => Promise<void>> = {
    read: () => mailbox.read(),
    search: () => mailbox.search(any(WORDS)),
    send: () => mailbox.send(`${any(NAMES)}@example.test`, `${any(WORDS)} ${Date.now()}`),
  };
  const done: Done[] = [];
  while (performance.now() < end) {
    await sleep(PAUSE * (0.5 + Math.random()));
    const deed = any<Deed>(['read', 'read', 'read', 'search', 'send']);
    const start = performance.now();
    const error = await deeds[deed]().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    done.push({ deed, took: performance.now() - start, ...(error !== undefined && { error }) });
  }
  return done;
}

async function report(process_: ChildProcess, file: string): Promise<LoopReport> {
  await rm(file, { force: true });
  process_.kill('SIGUSR2');
  for (let tries = 0; tries < 100; tries++) {
    await sleep(50);
    const text = await readFile(file, 'utf8').catch(() => '');
    if (text !== '') return JSON.parse(text) as LoopReport;
  }
  throw new Error('the process does not tell of its event loop');
}

function shown(done: readonly Done[], reports: { readonly gateway: LoopReport; readonly idle: LoopReport }): Numbers {
  const deeds = ['read', 'search', 'send'].map((deed) => {
    const took = done.filter((each) => each.deed === deed).map((each) => each.took);
    return [deed, took.length, quantile(took, 0.5), quantile(took, 0.99)];
  });
  printTable(`${PEOPLE} people at work for ${SECONDS} s`, ['', 'times', 'median, ms', 'p99, ms'], deeds);
  const { gateway, idle } = reports;
  const row = (name: string, { p50, p99, most, own, busy }: LoopReport) => [name, p50, p99, most, own, busy * 100];
  const head = ['', 'median, ms', 'p99, ms', 'most, ms', 'own work between, p99, ms', 'CPU, %'];
  printTable('From tick to tick of the event loop, the timer waits 5 ms', head, [
    row('gateway', gateway),
    row('an idle process beside it', idle),
  ]);
  if (idle.p99 > NOISY) process.stdout.write('\nThis machine is too busy: even an idle loop is late.\n');
  const failures = done.filter(({ error }) => error !== undefined);
  for (const { deed, error } of failures.slice(0, 3)) process.stdout.write(`\n${deed} failed: ${String(error)}\n`);
  return {
    'event-loop delay of the gateway, p99, ms': gateway.p99,
    "the gateway's own work between two ticks, p99, ms": gateway.own,
    'requests that failed': failures.length,
  };
}
