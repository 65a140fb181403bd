/** Dates as a reader needs them: the nearer, the shorter. */

const day = 86_400_000;
const startOfDay = (time: number): number => {
  const date = new Date(time);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
};
/** Whole calendar days back from `now`; a change of the clock moves no day. */
const daysBack = (time: number, now: number): number => Math.round((startOfDay(now) - startOfDay(time)) / day);

/** Formatters are dear to make and a list asks for one per row. */
const made = new Map<string, Intl.DateTimeFormat>();
function format(locale: string, options: Intl.DateTimeFormatOptions, time: number): string {
  const key = locale + JSON.stringify(options);
  let formatter = made.get(key);
  if (!formatter) made.set(key, (formatter = new Intl.DateTimeFormat(locale, options)));
  return formatter.format(time);
}

/** `14:05`, `gestern`, `Mo`, `3. Nov.`, `03.11.2025`. */
export function listDate(iso: string, now: number, locale: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return '';
  const back = daysBack(time, now);
  if (back === 0) return format(locale, { hour: '2-digit', minute: '2-digit' }, time);
  if (back === 1) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-1, 'day');
  if (back > 1 && back < 7) return format(locale, { weekday: 'short' }, time);
  const sameYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  return format(
    locale,
    sameYear ? { day: 'numeric', month: 'short' } : { day: '2-digit', month: '2-digit', year: 'numeric' },
    time,
  );
}

/** `Mittwoch, 25. November 2026 um 14:05`: for the head of a mail. */
export function fullDate(iso: string, locale: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? '' : format(locale, { dateStyle: 'full', timeStyle: 'short' }, time);
}

export function clockTime(iso: string, locale: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? '' : format(locale, { hour: '2-digit', minute: '2-digit' }, time);
}

/** `25.11.2026, 14:05`: for the line above a quoted mail. */
export function shortDate(iso: string, locale: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? '' : format(locale, { dateStyle: 'medium', timeStyle: 'short' }, time);
}
