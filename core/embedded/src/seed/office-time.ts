const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** Minutes that Berlin is ahead of UTC, by the rule of the European Union. */
export function berlinOffset(date: Date): number {
  const year = date.getUTCFullYear();
  const isSummer = date.getTime() >= lastSunday(year, 2) && date.getTime() < lastSunday(year, 9);
  return isSummer ? 120 : 60;
}

function lastSunday(year: number, month: number): number {
  const end = new Date(Date.UTC(year, month + 1, 0, 1));
  return end.getTime() - end.getUTCDay() * DAY;
}

/** A moment as its clock shows it in Berlin; read with the getUTC… methods. */
function berlinClock(date: Date): Date {
  return new Date(date.getTime() + berlinOffset(date) * 60_000);
}

/** So many days before `now`, at this hour in Berlin; a weekend becomes the Friday before it. */
export function officeTime(now: Date, daysAgo: number, hour: number): Date {
  const clock = berlinClock(new Date(now.getTime() - daysAgo * DAY));
  const midnight = Date.UTC(clock.getUTCFullYear(), clock.getUTCMonth(), clock.getUTCDate());
  const weekend = [2, 0, 0, 0, 0, 0, 1][clock.getUTCDay()]!;
  const local = midnight - weekend * DAY + hour * HOUR;
  return new Date(local - berlinOffset(new Date(local)) * 60_000);
}

/** Goes on by so many working hours: after 17 o'clock comes the next morning, after Friday Monday. */
export function later(from: Date, hours: number): Date {
  const clock = berlinClock(new Date(from.getTime() + hours * HOUR));
  const hour = clock.getUTCHours();
  let add = 0;
  if (hour >= 18) add = 24 - hour + 8;
  else if (hour < 7) add = 8 - hour;
  const day = new Date(clock.getTime() + add * HOUR).getUTCDay();
  const weekend = [1, 0, 0, 0, 0, 0, 2][day]!;
  return new Date(from.getTime() + hours * HOUR + add * HOUR + weekend * DAY);
}

const two = (value: number) => String(value).padStart(2, '0');

/** 25.11.2026 */
export function germanDate(date: Date): string {
  const clock = berlinClock(date);
  return `${two(clock.getUTCDate())}.${two(clock.getUTCMonth() + 1)}.${clock.getUTCFullYear()}`;
}

/** 09:14 */
export function germanTime(date: Date): string {
  const clock = berlinClock(date);
  return `${two(clock.getUTCHours())}:${two(clock.getUTCMinutes())}`;
}

const WEEKDAYS = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'];

export function weekday(date: Date): string {
  return WEEKDAYS[berlinClock(date).getUTCDay()]!;
}

/** ISO 8601, which is what German offices count by. */
export function calendarWeek(date: Date): number {
  const clock = berlinClock(date);
  const thursday = new Date(clock.getTime() + (3 - ((clock.getUTCDay() + 6) % 7)) * DAY);
  return 1 + Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / (7 * DAY));
}
