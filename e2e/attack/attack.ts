import { FilePlatter } from "../simulator/platter.ts";
import { ATTACKERS, orderBy } from "./attackers.ts";
import { type AttackedDay, type Group, MOMENTS, type Moment, playQuietDay } from "./day.ts";
import { type Guess, type Score, score } from "./score.ts";

/** What came of one attacker, over many days, at one moment. */
export type Result = {
  moment: Moment;
  attacker: string;
  kind: "notes" | "late notes" | "dots";
  score: Score;
};

/** Off by more than this many deviations is no chance: of thousands of scores that are, none is so once in a year. */
export const CHANCE = 5;

/** Everybody's guesses at the days that were played so far. */
export class Attack {
  readonly #guesses = new Map<string, Guess[]>();
  days = 0;

  /** Plays a day and lets every attacker at it. @param platter a store that is broken on purpose, for what has to show */
  async day(seed: number, platter: FilePlatter = new FilePlatter()): Promise<void> {
    this.#attack(await playQuietDay(seed, platter));
    this.days += 1;
  }

  #attack(day: AttackedDay): void {
    for (const moment of MOMENTS) {
      const { evidence, told, groups, known } = day[moment];
      for (const [name, attacker] of Object.entries(ATTACKERS)) {
        const rank = attacker(evidence, told);
        for (const group of groups)
          this.#guess(moment, name, group, { truth: group.truth, order: orderBy(rank, group.came) });
      }
      // Who was in first, or ready first, may have written first: then the order is that of persons.
      for (const [name, persons] of Object.entries(known))
        for (const group of groups)
          this.#guess(moment, `${name} first, wrote first; its place`, group, byPersons(group, persons));
    }
  }

  #guess(moment: Moment, attacker: string, group: Group, guess: Guess): void {
    const key = JSON.stringify([moment, attacker, kindOf(group)]);
    const guesses = this.#guesses.get(key) ?? [];
    this.#guesses.set(key, guesses);
    guesses.push(guess);
  }

  results(): Result[] {
    return [...this.#guesses].map(([key, guesses]) => {
      const [moment, attacker, kind] = JSON.parse(key) as [Moment, string, Result["kind"]];
      return { moment, attacker, kind, score: score(guesses) };
    });
  }
}

/** Does this say more than chance? */
export const beyondChance = ({ z, likenessZ }: Score) => Math.abs(z) > CHANCE || Math.abs(likenessZ) > CHANCE;

/** Moments at which nothing may be left; at the others the log is there, as `docs/privacy.md` says. */
export const isAfter = (moment: Moment, kind: Result["kind"]): boolean =>
  moment.startsWith("after") || (moment === "while dots are given" && kind === "notes");

const kindOf = ({ came: [first] }: Group): Result["kind"] =>
  first?.type === "dot" ? "dots" : first?.type === "note" && first.late ? "late notes" : "notes";

/** Gives what lies first in the zone to who did something first. */
function byPersons({ truth, came }: Group, persons: readonly string[]): Guess {
  const places = orderBy((of) => (of.type === "note" ? of.slot : null), came);
  const turn = (i: number) => persons.indexOf(truth[i] ?? "");
  const turns = truth.map((_, i) => i).sort((a, b) => turn(a) - turn(b) || a - b);
  const order: number[] = Array(truth.length);
  turns.forEach((at, k) => {
    order[at] = places[k] ?? 0;
  });
  return { truth, order };
}
