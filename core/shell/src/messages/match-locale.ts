/** The best of `available` for a language: itself, a narrower or wider form of it, or nothing. */
export function matchLocale(wanted: string, available: readonly string[]): string | undefined {
  const lower = wanted.toLowerCase();
  const language = lower.split('-')[0];
  return (
    available.find((locale) => locale.toLowerCase() === lower) ??
    available.find((locale) => locale.toLowerCase() === language) ??
    available.find((locale) => locale.toLowerCase().split('-')[0] === language)
  );
}
