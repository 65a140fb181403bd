import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { Scope } from './scope.ts';

const quiet = (): void => {};

test('gives back in reverse order, each once, whatever of it fails', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 20 }), async (fails) => {
      const ended: number[] = [];
      const errors: unknown[] = [];
      const scope = new Scope('a', 'a', (_, code, error) => errors.push([code, error]));
      fails.forEach((fail, i) =>
        scope.add(() => {
          ended.push(i);
          if (fail) throw new Error(String(i));
        }),
      );
      await Promise.all([scope.end(), scope.end()]);
      expect(ended).toEqual(fails.map((_, i) => i).toReversed());
      expect(errors).toHaveLength(fails.filter(Boolean).length);
      expect(scope.held).toBe(0);
    }),
  );
});

test('a child ends with its parent and is forgotten when it ends by itself', async () => {
  const parent = new Scope('a', 'a', quiet);
  const [one, two] = [new Scope('a', 'one', quiet, parent), new Scope('a', 'two', quiet, parent)];
  await one.end();
  expect(parent.held).toBe(1);
  await parent.end();
  expect(two.ended).toBe(true);
  expect(two.signal.reason).toMatchObject({ code: 'FW1009' });
});

test('what hangs is reported after five seconds and left behind', async () => {
  vi.useFakeTimers();
  const codes: string[] = [];
  const scope = new Scope('a', 'a', (_, code) => codes.push(code));
  scope.add(() => new Promise(() => {}));
  const end = scope.end();
  await vi.advanceTimersByTimeAsync(5_001);
  await end;
  expect(codes).toEqual(['FW1010']);
  vi.useRealTimers();
});
