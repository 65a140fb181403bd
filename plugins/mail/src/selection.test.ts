import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterRemoval, clearMarks, extendTo, markAll, meant, moveTo, noSelection, toggle } from './selection.ts';

const ids = ['a', 'b', undefined, 'd', 'e'];

describe('marks', () => {
  it('extends from the anchor, over rows that are not loaded, in both directions', () => {
    const at = moveTo(noSelection, 'b');
    expect([...extendTo(at, ids, 'd').marked]).toEqual(['b', 'd']);
    expect([...extendTo(extendTo(at, ids, 'd'), ids, 'a').marked]).toEqual(['a', 'b']);
  });

  it('toggles, marks all, clears', () => {
    expect(meant(toggle(toggle(noSelection, 'a'), 'a'))).toEqual(['a']);
    expect(meant(toggle(toggle(noSelection, 'a'), 'd'))).toEqual(['a', 'd']);
    expect(markAll(noSelection, ids).marked.size).toBe(4);
    expect(clearMarks(markAll(noSelection, ids)).marked.size).toBe(0);
  });

  it('stands for the row under the cursor when nothing is marked', () => {
    expect(meant(moveTo(noSelection, 'b'))).toEqual(['b']);
    expect(meant(noSelection)).toEqual([]);
  });
});

describe('afterRemoval', () => {
  it('goes to the row that took the place', () => {
    expect(afterRemoval(moveTo(noSelection, 'b'), ids, new Set(['b'])).cursor).toBe('d');
    expect(afterRemoval(moveTo(noSelection, 'e'), ids, new Set(['e', 'd'])).cursor).toBe('b');
    expect(afterRemoval(moveTo(noSelection, 'a'), ['a'], new Set(['a'])).cursor).toBe(undefined);
  });

  it('never leaves a cursor or a mark on what is gone', () => {
    const list = fc.uniqueArray(fc.string({ maxLength: 3 }), { minLength: 1 });
    fc.assert(
      fc.property(list, fc.nat(), fc.func(fc.boolean()), (rows, start, isGone) => {
        const gone = new Set(rows.filter((id) => isGone(id)));
        const before = markAll(moveTo(noSelection, rows[start % rows.length]), rows);
        const after = afterRemoval(before, rows, gone);
        expect([...after.marked].some((id) => gone.has(id))).toBe(false);
        expect(after.cursor === undefined).toBe(gone.size === rows.length);
        if (after.cursor !== undefined) expect(gone.has(after.cursor)).toBe(false);
      }),
    );
  });
});
