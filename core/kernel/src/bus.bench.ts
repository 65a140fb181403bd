/** The bus against a bare Subject, in one run: docs/budgets.md names the ratios that must hold. */
import { Subject } from 'rxjs';
import { test } from 'vitest';
import { Publication } from './publication.ts';
import { Scope } from './scope.ts';
import { Topic } from './topic.ts';

const EVENTS = 1_000;
const data = { room: 'a' };
const owner = (): Scope => new Scope('bench', 'bench', () => {});

for (const subscribers of [1, 10, 100]) {
  test(`deliver one event to ${subscribers}`, async ({ bench }) => {
    let seen = 0;
    const count = (): void => {
      seen++;
    };
    const bare = new Subject<unknown>();
    const host = new Topic('bench@1', { kind: 'event' }, () => {});
    const whole = new Topic('bench@1', { kind: 'event' }, () => {});
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
    const many = (emit: () => void) => () => {
      for (let i = 0; i < EVENTS; i++) emit();
    };
    await bench(
      'bare Subject',
      many(() => bare.next(data)),
    ).run();
    await bench(
      'the host alone',
      many(() => host.deliver(data, 'bench')),
    ).run();
    await bench(
      "from a plugin's Subject",
      many(() => source.next(data)),
    ).run();
    if (seen === 0) throw new Error('nothing was delivered');
  });
}
