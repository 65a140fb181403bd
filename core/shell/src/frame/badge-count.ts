const numberOf = (value: unknown): number =>
  typeof value === 'object' && value !== null && 'n' in value && typeof value.n === 'number' ? value.n : 0;

/** `{ n }`, or a list of them, as one number. */
export const badgeCount = (data: unknown): number =>
  Array.isArray(data) ? data.reduce<number>((sum, part) => sum + numberOf(part), 0) : numberOf(data);
