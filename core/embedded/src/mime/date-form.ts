import { stripComments } from './strip-comments.ts';
import { unfold } from './unfold.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ZONES: Record<string, number> = {
  ut: 0,
  gmt: 0,
  utc: 0,
  z: 0,
  edt: -4,
  est: -5,
  cdt: -5,
  cst: -6,
  mdt: -6,
  mst: -7,
  pdt: -7,
  pst: -8,
  met: 1,
  cet: 1,
  mest: 2,
  mesz: 2,
  cest: 2,
};
const DATE =
  /^(?:[a-z]{2,9}\s*,?\s*)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{2,4})\s+(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2}))?\s*([+-]\d{4}|[a-z]{1,5})?/i;

/** RFC 5322 §3.3 and §4.3, as a JMAP Date that keeps the sender's offset; null if it is none. */
export function parseDate(raw: string): string | null {
  const text = stripComments(unfold(raw)).replace(/\s+/g, ' ').trim();
  const match = DATE.exec(text);
  if (!match) return null;
  const [, day, monthName, yearText, hour, minute, second, zone] = match;
  const month = MONTHS.indexOf(monthName!.toLowerCase()) + 1;
  const local = `${fullYear(yearText!)}-${two(month)}-${two(day!)}T${two(hour!)}:${two(minute!)}:${two(leap(second))}`;
  const value = new Date(`${local}Z`);
  // Date rolls 31 February over; the text must come back unchanged.
  if (month === 0 || Number.isNaN(value.getTime()) || value.toISOString().slice(0, 19) !== local) return null;
  return local + offset(zone);
}

function two(value: string | number): string {
  return String(value).padStart(2, '0');
}

function leap(second: string | undefined): string {
  return second === '60' ? '59' : (second ?? '0');
}

function fullYear(text: string): string {
  const year = Number(text);
  if (text.length === 2) return String(year < 50 ? 2000 + year : 1900 + year);
  return text.length === 3 ? String(1900 + year) : text;
}

function offset(zone: string | undefined): string {
  if (zone && /^[+-]/.test(zone)) {
    const valid = Number(zone.slice(1, 3)) < 24 && Number(zone.slice(3)) < 60;
    if (!valid || zone.slice(1) === '0000') return 'Z';
    return `${zone.slice(0, 3)}:${zone.slice(3)}`;
  }
  // Unknown names and military letters are "-0000": the offset is not known (RFC 5322 §4.3).
  const hours = ZONES[(zone ?? 'z').toLowerCase()] ?? 0;
  return hours === 0 ? 'Z' : `${hours < 0 ? '-' : '+'}${two(Math.abs(hours))}:00`;
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTH_NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const JMAP_DATE = /^\d{4}-\d{2}-\d{2}T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:Z|([+-])(\d{2}):(\d{2}))$/;

/** A JMAP Date as RFC 5322 writes it, or undefined if it is none. */
export function formatDate(value: string): string | undefined {
  const match = JMAP_DATE.exec(value);
  const instant = new Date(value);
  if (!match || Number.isNaN(instant.getTime())) return undefined;
  const minutes = match[4] ? (Number(match[5]) * 60 + Number(match[6])) * (match[4] === '-' ? -1 : 1) : 0;
  const local = new Date(instant.getTime() + minutes * 60_000);
  const zone = match[4] ? `${match[4]}${match[5]}${match[6]}` : '+0000';
  const clock = local.toISOString().slice(11, 19);
  const day = `${DAYS[local.getUTCDay()]}, ${local.getUTCDate()} ${MONTH_NAMES[local.getUTCMonth()]}`;
  return `${day} ${String(local.getUTCFullYear()).padStart(4, '0')} ${clock} ${zone}`;
}
