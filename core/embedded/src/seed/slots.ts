import { calendarWeek, DAY, germanDate, officeTime, weekday } from './office-time.ts';
import type { Random } from './random.ts';

const STREETS = [
  'Birkenweg 7',
  'Obergasse 12',
  'Am Mühlgraben 3',
  'Lindenallee 41',
  'Schulstraße 5',
  'Höhenweg 22',
  'Großer Anger 8',
  'Bahnhofstraße 19',
];
const PLACES = ['Hohenlinden', 'Wiesenthal', 'Großörner', 'Mühlhofen', 'Kleinrückerswalde', 'Süßenborn'];
const SURNAMES = [
  'Müller',
  'Kröger',
  'Weißenborn',
  'Yılmaz',
  'Jäger',
  'Schönfeld',
  'Brückner',
  'Lindner',
  'Öztürk',
  'Groß',
  'Nowak',
  'Hübner',
  'Günther',
  'Preuß',
];

const MAKERS: Record<string, (random: Random) => string> = {
  az: (random) => `${random.int(10, 63)}.${random.int(1, 9)}-${random.int(100, 999)}/${random.int(24, 26)}`,
  nr: (random) => String(random.int(1200, 9800)),
  nr2: (random) => String(random.int(20, 480)),
  euro: (random) =>
    `${random.int(2, 86)}.${String(random.int(0, 999)).padStart(3, '0')},${String(random.int(0, 99)).padStart(2, '0')} Euro`,
  euro2: (random) => `${random.int(38, 940)},${String(random.int(0, 99)).padStart(2, '0')} Euro`,
  prozent: (random) => `${random.int(1, 9)},${random.int(0, 9)} Prozent`,
  strasse: (random) => random.pick(STREETS),
  ort: (random) => random.pick(PLACES),
  nachname: (random) => random.pick(SURNAMES),
  nachname2: (random) => random.pick(SURNAMES),
  zimmer: (random) => String(random.int(101, 342)),
  uhr: (random) => `${random.int(8, 15)}${random.pick([':00', ':15', ':30'])} Uhr`,
  anrede: (random) => random.pick(['Frau', 'Herr']),
  zahl: (random) => String(random.int(3, 48)),
  mobil: (random) => `0171 39200${random.int(10, 99)}`,
};

/** Fills `{datum+7}`, `{kw}`, `{az}` and the like. One filler serves a whole thread, so that its values stay the same. */
export class SlotFiller {
  readonly #random: Random;
  readonly #start: Date;
  readonly #values = new Map<string, string>();

  constructor(random: Random, start: Date) {
    this.#random = random;
    this.#start = start;
  }

  fill(text: string): string {
    return text.replace(/\{([a-z]+\d?)([+-]\d+)?\}/g, (_, name: string, days?: string) =>
      this.#value(name, Number(days ?? 0)),
    );
  }

  #value(name: string, days: number): string {
    const date = days === 0 ? this.#start : workday(this.#start, days);
    const year = this.#start.getUTCFullYear();
    const dated: Record<string, string> = {
      datum: germanDate(date),
      tag: `${weekday(date)}, ${germanDate(date)}`,
      wochentag: weekday(date),
      kw: String(calendarWeek(date)),
      jahr: String(year),
      folgejahr: String(year + 1),
      vorjahr: String(year - 1),
    };
    if (dated[name] !== undefined) return dated[name];
    const make = MAKERS[name];
    if (!make) throw new Error(`no slot {${name}}`);
    const value = this.#values.get(name) ?? make(this.#random);
    this.#values.set(name, value);
    return value;
  }
}

// Nothing is due at a weekend: what would be is due on Monday, what was fell on Friday.
function workday(start: Date, days: number): Date {
  const date = officeTime(new Date(start.getTime() + days * DAY), 0, 9);
  const isMoved = date.getTime() < start.getTime() + (days - 0.9) * DAY;
  return days > 0 && isMoved ? new Date(date.getTime() + 3 * DAY) : date;
}
