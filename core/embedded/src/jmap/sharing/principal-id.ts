/** An account and its principal are named alike, and in every installation the same. */
export function principalIdOf(accountId: string): string {
  return `p${accountId.slice(1)}`;
}
