import { beforeEach, describe, expect, it } from 'vitest';
import { Watchdog, type Watched } from './watchdog.ts';

let dog: Watchdog;
let said: string[];
const frame = (name: string): Watched => ({
  ping: () => said.push(`ping ${name}`),
  unresponsive: (is) => said.push(`${name} ${is ? 'late' : 'back'}`),
  dead: () => said.push(`${name} dead`),
});
const states = (): string[] => said.filter((one) => !one.startsWith('ping'));
const ticks = (from: number, to: number, hidden = false, each?: (now: number) => void): void => {
  for (let second = from; second <= to; second++) {
    each?.(second * 1000);
    dog.tick(second * 1000, hidden);
  }
};

beforeEach(() => {
  dog = new Watchdog();
  said = [];
});

describe('Watchdog', () => {
  it('lets alone who answers', () => {
    const one = frame('a');
    dog.add(one, 0);
    ticks(1, 60, false, (now) => dog.answered(one, now - 990));
    expect(states()).toEqual([]);
    expect(said).toHaveLength(60);
  });

  it('says after two missed answers, ends after five seconds, and lives on without it', () => {
    dog.add(frame('a'), 0);
    ticks(1, 1);
    expect(states()).toEqual([]);
    ticks(2, 4);
    expect(states()).toEqual(['a late']);
    ticks(5, 6);
    expect(states()).toEqual(['a late', 'a dead']);
    expect(dog.size).toBe(0);
  });

  it('takes back what it said when an answer comes', () => {
    const one = frame('a');
    dog.add(one, 0);
    ticks(1, 3);
    dog.answered(one, 3500);
    ticks(4, 4);
    expect(states()).toEqual(['a late', 'a back']);
  });

  it('does not count what it could not see: hidden, asleep, busy', () => {
    dog.add(frame('a'), 0);
    ticks(1, 2);
    ticks(3, 100, true);
    dog.tick(3_600_000, false);
    expect(states()).toEqual(['a late']);
    ticks(3601, 3604);
    expect(states()).toEqual(['a late']);
    ticks(3605, 3605);
    expect(states()).toEqual(['a late', 'a dead']);
  });

  it('knows frames apart', () => {
    const [one, other] = [frame('a'), frame('b')];
    dog.add(one, 0);
    dog.add(other, 0);
    ticks(1, 6, false, (now) => dog.answered(other, now));
    expect(states()).toEqual(['a late', 'a dead']);
    dog.remove(other);
    expect(dog.size).toBe(0);
  });
});
