import type { Window } from '@fachwerk/model/mail';
import fc from 'fast-check';
import { BehaviorSubject, Observable } from 'rxjs';
import { expect, it } from 'vitest';
import { summaryOf } from './objects.fixture.ts';
import { listWindow, stretch, type Range, type Rows } from './list-window.ts';

it('covers what is seen with at least a step on each side', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(60), (first, rows) => {
      const { position, limit } = stretch({ first, last: first + rows });
      expect(position).toBeLessThanOrEqual(Math.max(0, first - 50));
      expect(position + limit).toBeGreaterThan(first + rows + 50);
      expect(limit).toBeLessThanOrEqual(300);
    }),
  );
});

it('watches one stretch at a time, and asks again only when another is seen', () => {
  const asked: number[] = [];
  let watching = 0;
  const store = ({ position, limit }: { position: number; limit: number }) =>
    new Observable<Window>((subscriber) => {
      asked.push(position);
      watching += 1;
      const items = Array.from({ length: limit }, (_, index) => summaryOf({ id: `m${position + index}` }));
      subscriber.next({ ids: items.map(({ id }) => id), items, position, total: 100_000, state: 's' });
      return () => (watching -= 1);
    });
  const range = new BehaviorSubject<Range>({ first: 0, last: 20 });
  const rows: Rows[] = [];
  const subscription = listWindow(store, range).subscribe((each) => rows.push(each));
  range.next({ first: 10, last: 40 });
  range.next({ first: 70_010, last: 70_030 });
  expect(asked).toEqual([0, 69_950]);
  expect(watching).toBe(1);
  expect(rows.at(-1)).toMatchObject({ position: 69_950, total: 100_000, items: { 0: { id: 'm69950' } } });
  subscription.unsubscribe();
  expect(watching).toBe(0);
});
