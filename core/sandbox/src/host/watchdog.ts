/**
 * Asks each frame every second whether it is there. Two answers missed: it does not respond; none for five seconds: it
 * is dead. Time in which the page itself could not watch (hidden, asleep, busy) counts for nobody.
 */
export const EVERY = 1_000;
const UNRESPONSIVE = 2_000 - EVERY / 2;
const DEAD = 5_000 - EVERY / 2;
/** A tick this late means that it was not the frame that slept. */
const JUMP = 2 * EVERY;

export interface Watched {
  ping(id: number): void;
  unresponsive(is: boolean): void;
  dead(): void;
}
interface Pulse {
  answered: number;
  late: boolean;
}

export class Watchdog {
  readonly #frames = new Map<Watched, Pulse>();
  #last: number | undefined;
  #ids = 0;

  add(frame: Watched, now: number): void {
    this.#frames.set(frame, { answered: now, late: false });
  }

  remove(frame: Watched): void {
    this.#frames.delete(frame);
  }

  get size(): number {
    return this.#frames.size;
  }

  answered(frame: Watched, now: number): void {
    const pulse = this.#frames.get(frame);
    if (!pulse) return;
    pulse.answered = now;
    if (pulse.late) frame.unresponsive(false);
    pulse.late = false;
  }

  /** To be called every second. */
  tick(now: number, hidden: boolean): void {
    const blind = hidden || (this.#last !== undefined && now - this.#last > JUMP);
    this.#last = now;
    const id = ++this.#ids;
    for (const [frame, pulse] of this.#frames) {
      if (blind) pulse.answered = now;
      else this.#judge(frame, pulse, now);
      if (this.#frames.has(frame)) frame.ping(id);
    }
  }

  #judge(frame: Watched, pulse: Pulse, now: number): void {
    const silent = now - pulse.answered;
    if (silent >= DEAD) {
      this.#frames.delete(frame);
      frame.dead();
    } else if (silent >= UNRESPONSIVE && !pulse.late) {
      pulse.late = true;
      frame.unresponsive(true);
    }
  }
}
