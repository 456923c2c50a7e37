import { RateLimiterMemory } from "rate-limiter-flexible";

/**
 * How fast is too fast. Never by address: a hall behind one router is one address. Each is points in a number of
 * seconds; an outbox that was away for an hour may empty itself, a script may not take the room down.
 */
export const PACE = {
  /** Any message of one socket. */
  socket: { points: 300, duration: 10 },
  /** Commands of one participant, on however many sockets. */
  participant: { points: 60, duration: 10 },
  /** Commands of staff: laying eighty notes is quick work. */
  staff: { points: 1200, duration: 10 },
  /** Joins tried on one socket. */
  joinSocket: { points: 8, duration: 60 },
  /** Joins with the right code of all together: a hall comes in within a minute. */
  joinAll: { points: 800, duration: 10 },
  /** Wrong codes of all together: a hall mistypes some, a guesser needs thousands. */
  wrongCode: { points: 300, duration: 60 },
  /**
   * Return codes of all together that are nobody's: few people ever come back. Counted over all, for a line and a phone's
   * key cost nothing to make anew.
   */
  wrongReturn: { points: 120, duration: 60 },
  /** Tickets of one participant that are no good: each costs arithmetic, and no phone of ours has one. */
  badTicket: { points: 5, duration: 60 },
  /** Photos of one participant. */
  photo: { points: 12, duration: 60 },
} as const;
export type Pace = keyof typeof PACE;

export class Limits {
  readonly #limiters: Map<Pace, RateLimiterMemory>;

  constructor() {
    this.#limiters = new Map(
      (Object.keys(PACE) as Pace[]).map((pace) => [pace, new RateLimiterMemory(PACE[pace])]),
    );
  }

  /** Uses one point. @returns false when there is none left */
  async allow(pace: Pace, key: string): Promise<boolean> {
    try {
      await this.#limiters.get(pace)?.consume(key);
      return true;
    } catch {
      return false;
    }
  }

  /** Gives back a point that was used. */
  async giveBack(pace: Pace, key: string): Promise<void> {
    await this.#limiters.get(pace)?.reward(key);
  }

  /** Are there no points left? Uses none. */
  async spent(pace: Pace, key: string): Promise<boolean> {
    const now = await this.#limiters.get(pace)?.get(key);
    return now ? now.remainingPoints <= 0 : false;
  }
}
