/** A mail that comes back on a day, and the days that are offered. */
export interface FollowUp {
  readonly account: string;
  readonly id: string;
  readonly title: string;
  /** `2026-11-27` */
  readonly due: string;
}

/** Under which they are stored. */
export const KEY = 'follow-ups';

/** Stored values come back as anything; what does not look right is left out. */
export const followUpsIn = (value: unknown): FollowUp[] =>
  (Array.isArray(value) ? (value as unknown[]) : []).filter((one): one is FollowUp => {
    const { account, id, title, due } = (one ?? {}) as Record<string, unknown>;
    return [account, id, title, due].every((part) => typeof part === 'string');
  });

/** The same mail has one day: the last that was chosen. The next that is due is first. */
export const withFollowUp = (all: readonly FollowUp[], one: FollowUp): FollowUp[] =>
  [...without(all, one), one].toSorted((a, b) => a.due.localeCompare(b.due) || a.title.localeCompare(b.title));

export const without = (all: readonly FollowUp[], { account, id }: FollowUp): FollowUp[] =>
  all.filter((other) => other.account !== account || other.id !== id);

export const dayAfter = (from: Date, days: number): string => {
  const day = new Date(from.getFullYear(), from.getMonth(), from.getDate() + days);
  const [month, date] = [day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${day.getFullYear()}-${month}-${date}`;
};

export const DAYS = [
  { id: 'tomorrow', days: 1 },
  { id: 'three-days', days: 3 },
  { id: 'week', days: 7 },
  { id: 'month', days: 30 },
] as const;
