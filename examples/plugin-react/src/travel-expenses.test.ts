import { expect, test } from 'vitest';
import { expensesOf, tripIn } from './travel-expenses.ts';

const trip = { hours: 0, kilometres: 0, needed: false, breakfast: false };

test.each([
  [{ hours: 8 }, 0, 0],
  [{ hours: 8.5 }, 1400, 0],
  [{ hours: 24 }, 2800, 0],
  [{ hours: 33, breakfast: true }, 3640, 0],
  [{ hours: 2, breakfast: true }, 0, 0],
  [{ kilometres: 100 }, 0, 2000],
  [{ kilometres: 1000 }, 0, 15_000],
  [{ kilometres: 1000, needed: true }, 0, 30_000],
])('%j is %i and %i cents', (part, allowance, mileage) => {
  expect(expensesOf({ ...trip, ...part })).toEqual({ allowance, mileage, total: allowance + mileage });
});

test.each([[undefined], [null], ['x'], [{ hours: -1, kilometres: Infinity, needed: 'yes' }]])(
  '%j is no trip',
  (value) => {
    expect(tripIn(value)).toEqual(trip);
  },
);
