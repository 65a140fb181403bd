/** One event to many subscribers: a bare Subject, the host alone, and the whole way from a plugin's Subject. */
import { Subject } from 'rxjs';
import { Publication } from '../../../core/kernel/src/publication.ts';
import { Scope } from '../../../core/kernel/src/scope.ts';
import { Topic } from '../../../core/kernel/src/topic.ts';
import { median, shuffled } from '../statistics.ts';

export interface BusTimes {
  /** Nanoseconds for one event to all. */
  readonly bare: number;
  /** Against the bare Subject of the same round. */
  readonly host: number;
  readonly whole: number;
}

const names = ['bare', 'host', 'whole'] as const;
const ROUNDS = 40;
/** Milliseconds: long beside the step of a browser's clock. */
const SAMPLE = 4;
const data = { room: 'a' };
const owner = (): Scope => new Scope('bench', 'bench', () => {});
const topic = (): Topic => new Topic('bench@1', { kind: 'event' }, () => {});

export function measureBus(subscribers: number): BusTimes {
  let seen = 0;
  const ways = makeWays(subscribers, () => {
    seen++;
  });
  const time = (emit: () => void, events: number): number => {
    seen = 0;
    const start = performance.now();
    for (let i = 0; i < events; i++) emit();
    const took = performance.now() - start;
    if (seen !== events * subscribers) throw new Error(`${seen} deliveries instead of ${events * subscribers}`);
    return took;
  };
  const counts = { bare: 0, host: 0, whole: 0 };
  for (const way of names) counts[way] = enough((events) => time(ways[way], events));
  const rounds = Array.from({ length: ROUNDS }, () => {
    const took = { bare: 0, host: 0, whole: 0 };
    for (const way of shuffled(names)) took[way] = time(ways[way], counts[way]) / counts[way];
    return took;
  });
  return {
    bare: median(rounds.map(({ bare }) => bare)) * 1e6,
    host: median(rounds.map(({ host, bare }) => host / bare)),
    whole: median(rounds.map(({ whole, bare }) => whole / bare)),
  };
}

/** How many events fill a sample, compiled and undisturbed: the best of a few counts. */
function enough(time: (events: number) => number): number {
  let events = 100;
  while (Math.min(...Array.from({ length: 8 }, () => time(events))) < SAMPLE) events *= 2;
  return events;
}

/** How to emit one event, each way with subscribers of its own. */
function makeWays(subscribers: number, count: () => void) {
  const bare = new Subject<unknown>();
  const host = topic();
  const whole = topic();
  const source = new Subject<unknown>();
  for (let i = 0; i < subscribers; i++) {
    bare.subscribe(count);
    host.stream(owner()).subscribe(count);
    whole.stream(owner()).subscribe(count);
  }
  void new Publication({
    topic: whole,
    scope: owner(),
    stream: source,
    prepare: (it) => it,
    ended: () => {},
    rate: Infinity,
  });
  return {
    bare: () => bare.next(data),
    host: () => host.deliver(data, 'bench'),
    whole: () => source.next(data),
  };
}
