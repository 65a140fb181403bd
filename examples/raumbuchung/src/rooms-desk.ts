/** What the page shows and what a person does with it, without a pixel. */
import { BehaviorSubject } from 'rxjs';
import type { Booking, Room, Span } from './bookings.ts';
import type { Answer, RoomsServer, Trouble } from './rooms-server.ts';
import { freeUntil, OPENS, STEP } from './segments.ts';

/** What stands beside the table: a room that is about to be booked, or a booking of one's own. */
export type Choice =
  | (Span & { readonly kind: 'new'; readonly room: string; readonly taken?: Span })
  | { readonly kind: 'own'; readonly booking: Booking };
export interface DeskState {
  readonly day: string;
  readonly rooms: readonly Room[];
  readonly bookings: readonly Booking[];
  /** Whether the rooms and the day have ever come. */
  readonly known: boolean;
  /** Something is sent and not yet answered. */
  readonly busy: boolean;
  readonly trouble?: Trouble | undefined;
  readonly equipment: string;
  readonly seats: number;
  readonly choice?: Choice | undefined;
}
/** What came of something that was sent. */
export type Outcome = 'done' | 'taken' | 'trouble';

const HOUR = 60;

export class RoomsDesk {
  readonly state: BehaviorSubject<DeskState>;
  readonly #server: RoomsServer;
  #wanted: string;

  constructor(server: RoomsServer, { day, seats }: { readonly day: string; readonly seats: number }) {
    this.#server = server;
    this.#wanted = day;
    this.state = new BehaviorSubject<DeskState>({
      day,
      rooms: [],
      bookings: [],
      known: false,
      busy: false,
      equipment: '',
      seats,
    });
  }

  get now(): DeskState {
    return this.state.value;
  }

  /** The day that was asked for last; the page goes on showing the one before until it has come. */
  get wanted(): string {
    return this.#wanted;
  }

  /** Rooms of enough seats with what is wanted. */
  static fitting({ rooms, equipment, seats }: DeskState): readonly Room[] {
    return rooms.filter((room) => room.seats >= seats && (!equipment || room.equipment.includes(equipment)));
  }

  async load(): Promise<void> {
    const { rooms: before } = this.now;
    const day = this.#wanted;
    const [rooms, bookings] = await Promise.all([
      before.length > 0 ? { value: before } : this.#server.rooms(),
      this.#server.bookings(day),
    ]);
    // Who is at another day by now does not want this one.
    if (this.#wanted !== day) return;
    // What is known of a day stays where it cannot be asked for again.
    const kept = day === this.now.day ? {} : { day, bookings: [], known: false };
    if ('trouble' in rooms) return this.#set({ ...kept, trouble: rooms.trouble });
    if ('trouble' in bookings) return this.#set({ ...kept, trouble: bookings.trouble, rooms: rooms.value });
    this.#set({ day, rooms: rooms.value, bookings: bookings.value, known: true, trouble: undefined });
  }

  async show(day: string): Promise<void> {
    if (day === this.#wanted) return;
    this.#wanted = day;
    // The table stays, and with it the focus of whoever goes on to the day after.
    this.#set({ choice: undefined });
    await this.load();
  }

  filter(change: Partial<Pick<DeskState, 'equipment' | 'seats'>>): void {
    this.#set(change);
  }

  /** An hour from there on, or what is free of it. */
  choose(room: string, from: number): void {
    const booking = this.#of(room).find((one) => one.from <= from && from < one.to);
    if (booking) return this.#set({ choice: booking.mine ? { kind: 'own', booking } : undefined });
    this.#set({ choice: { kind: 'new', room, from, to: Math.min(from + HOUR, freeUntil(this.#of(room), from)) } });
  }

  /** Another begin keeps the length, as far as the room is free. */
  change(change: Partial<Span>): void {
    const { choice } = this.now;
    if (choice?.kind !== 'new') return;
    const from = change.from ?? choice.from;
    const length = change.from === undefined ? 0 : choice.to - choice.from;
    const end = freeUntil(this.#of(choice.room), from);
    const to = Math.min(change.to ?? from + length, end);
    this.#set({ choice: { kind: 'new', room: choice.room, from, to: Math.max(to, from + STEP) } });
  }

  close(): void {
    this.#set({ choice: undefined });
  }

  async book(title: string): Promise<Outcome> {
    const { choice, day } = this.now;
    if (choice?.kind !== 'new') return 'done';
    const { room, from, to } = choice;
    const answer = await this.#send(this.#server.book({ room, from, to, day, title }));
    if ('trouble' in answer) return 'trouble';
    await this.load();
    if (answer.value === undefined) return 'done';
    this.#set({ choice: { ...choice, taken: answer.value } });
    return 'taken';
  }

  async cancel(id: string): Promise<Outcome> {
    const answer = await this.#send(this.#server.cancel(id));
    if ('trouble' in answer) return 'trouble';
    await this.load();
    return 'done';
  }

  /** Begins of a new booking: every half hour at which the room is free. */
  begins(room: string): readonly number[] {
    const bookings = this.#of(room);
    return Array.from({ length: 20 }, (_, index) => OPENS + index * STEP).filter((at) => freeUntil(bookings, at) > at);
  }

  #of(room: string): readonly Booking[] {
    return this.now.bookings.filter((one) => one.room === room);
  }

  async #send<T>(sent: Promise<Answer<T>>): Promise<Answer<T>> {
    this.#set({ busy: true });
    const answer = await sent;
    this.#set({ busy: false, ...('trouble' in answer ? { trouble: answer.trouble } : {}) });
    return answer;
  }

  #set(change: Partial<DeskState>): void {
    this.state.next({ ...this.now, ...change });
  }
}
