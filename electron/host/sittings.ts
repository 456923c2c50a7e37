/**
 * Since when a person's phone sits on which channel. Who comes back after a broken line may ask for what was told
 * meanwhile, but not for what was told before they came: a phone can say that it had seen less than it had.
 */
export class Sittings {
  readonly #since = new Map<string, Map<string, number>>();

  /** The person was given a snapshot of a channel. @param seq last batch in it */
  began(person: string, channel: string, seq: number): void {
    const own = this.#since.get(person) ?? new Map<string, number>();
    this.#since.set(person, own);
    if (!own.has(channel)) own.set(channel, seq);
  }

  /** Has this person been told all of the channel since batch `seq`? */
  covers(person: string, channel: string, seq: number): boolean {
    const began = this.#since.get(person)?.get(channel);
    return began !== undefined && seq >= began;
  }

  /** The person sits elsewhere now; what was told here meanwhile was not for them. */
  ended(person: string): void {
    this.#since.delete(person);
  }
}
