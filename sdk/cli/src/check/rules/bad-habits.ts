import { habits } from '../code/habits.ts';
import type { Node } from '../code/script.ts';
import type { Found, Rule } from '../rule.ts';

/** What works on the author's machine and fails in a frame, in a second tab or for somebody with a keyboard. */
export const badHabitsRule: Rule = {
  code: 'FW8117',
  name: 'known-bad patterns',
  checks:
    'The code keeps its hands off cookies, storage, dialogs, the address bar, markup as text, and keys and timers of the whole page.',
  run: ({ code, manifest }) => {
    const points = new Set(manifest.contributes.map(({ point }) => point));
    return code.scripts.flatMap((script) => script.nodes()).flatMap((found) => look(found, points));
  },
};

function look(found: Node, points: ReadonlySet<string>): Found[] {
  const habit = habits.find((one) => one.matches(found));
  if (!habit || !found.origin.own) return [];
  const { file, line } = found.origin;
  const level = habit.toldAt !== undefined && points.has(habit.toldAt) ? 'warning' : (habit.level ?? 'error');
  return [{ level, message: habit.message, fix: habit.fix, file, line }];
}
