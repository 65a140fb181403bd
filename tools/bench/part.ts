/** What one part of the bench gives: its numbers, by the names that budgets.json limits. */
export type Numbers = Readonly<Record<string, number>>;
export type Part = () => Promise<Numbers>;
