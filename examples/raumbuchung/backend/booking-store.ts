/** Bookings in a SQLite file. The question whether a room is free and its booking are one step. */
import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

/** Times in minutes after midnight, in the house's own time. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
export interface NewBooking extends Span {
  readonly room: string;
  /** As `2026-11-26`. */
  readonly day: string;
  readonly title: string;
}
export interface Booking extends NewBooking {
  readonly id: string;
  /** Whose it is, as the workplace knows them. */
  readonly person: string;
}
export type Booked = { readonly booking: Booking } | { readonly taken: Span };

export class BookingStore {
  readonly #database: DatabaseSync;

  /** `:memory:` for tests. */
  constructor(file: string) {
    this.#database = new DatabaseSync(file);
    this.#database.exec(`
      CREATE TABLE IF NOT EXISTS booking (
        id TEXT PRIMARY KEY, room TEXT NOT NULL, day TEXT NOT NULL, "from" INTEGER NOT NULL, "to" INTEGER NOT NULL,
        title TEXT NOT NULL, person TEXT NOT NULL
      ) STRICT;
      CREATE INDEX IF NOT EXISTS booking_day ON booking (day, room);
    `);
  }

  of(day: string): Booking[] {
    const rows = this.#database.prepare('SELECT * FROM booking WHERE day = ? ORDER BY room, "from"').all(day);
    return rows as unknown as Booking[];
  }

  book(person: string, { room, day, from, to, title }: NewBooking): Booked {
    // This connection is the only one and nothing waits in between: nobody comes first.
    const taken = this.#database
      .prepare(
        'SELECT "from", "to" FROM booking WHERE room = ? AND day = ? AND "from" < ? AND "to" > ? ORDER BY "from"',
      )
      .get(room, day, to, from) as Span | undefined;
    if (taken) return { taken };
    const booking = { id: randomUUID(), room, day, from, to, title, person };
    this.#database
      .prepare('INSERT INTO booking (id, room, day, "from", "to", title, person) VALUES (?, ?, ?, ?, ?, ?, ?)')
      .run(booking.id, room, day, from, to, title, person);
    return { booking };
  }

  /** The booking that is gone; `undefined` where this person has none of that id. */
  cancel(person: string, id: string): Booking | undefined {
    return this.#database.prepare('DELETE FROM booking WHERE id = ? AND person = ? RETURNING *').get(id, person) as
      | Booking
      | undefined;
  }

  close(): void {
    this.#database.close();
  }
}
