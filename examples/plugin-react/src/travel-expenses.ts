/** Day allowance and mileage by the federal law on travel expenses (BRKG §§ 5, 6), in cents. */
export interface Trip {
  /** Away from the office, in hours. */
  readonly hours: number;
  readonly kilometres: number;
  /** There was a good reason to take one's own car (§ 5 (2)). */
  readonly needed: boolean;
  readonly breakfast: boolean;
}
export interface Expenses {
  readonly allowance: number;
  readonly mileage: number;
  readonly total: number;
}

const FULL_DAY = 2800;

export const expensesOf = ({ hours, kilometres, needed, breakfast }: Trip): Expenses => {
  const days = Math.floor(hours / 24);
  const rest = hours % 24 > 8 ? FULL_DAY / 2 : 0;
  // A breakfast that was paid for takes a fifth of a full day.
  const allowance = Math.max(0, days * FULL_DAY + rest - (breakfast ? FULL_DAY / 5 : 0));
  // Without a good reason the mileage ends at 150 euros.
  const mileage = needed ? kilometres * 30 : Math.min(kilometres * 20, 15_000);
  return { allowance, mileage: Math.round(mileage), total: allowance + Math.round(mileage) };
};

const EMPTY: Trip = { hours: 0, kilometres: 0, needed: false, breakfast: false };
const amount = (value: unknown): number =>
  typeof value === 'number' && value >= 0 && Number.isFinite(value) ? value : 0;

/** Stored values come back as anything. */
export const tripIn = (value: unknown): Trip => {
  const { hours, kilometres, needed, breakfast } = (value ?? EMPTY) as Record<string, unknown>;
  return {
    hours: amount(hours),
    kilometres: amount(kilometres),
    needed: needed === true,
    breakfast: breakfast === true,
  };
};
