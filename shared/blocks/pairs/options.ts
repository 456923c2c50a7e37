import type { Local } from "../../lang.ts";
import { localIn, numberIn, type StepOptions } from "../options.ts";
import type { Pair } from "./records.ts";

export const MOST_ROUNDS = 12;
export const MOST_MINUTES = 60;

export type PairsOptions = {
  /** `self`: people choose whom they talk with. `picture`: both phones show the same picture, and they look for it. */
  how: "self" | "picture";
  /** Talking in twos or threes; who is left over makes one group larger. */
  size: number;
  rounds: number;
  /** Minutes a round; 0 leaves it to the step. */
  minutes: number;
  /** Somebody else each round, as in speed-daten; else the same, and turns change. */
  others: boolean;
  /** What the first does in a round, and what the others do. */
  roles: [first: Local, others: Local];
};

/** How people come together in a step; plainly where it says nothing, or nothing that makes sense. */
export function pairsOf({ options = {} }: StepOptions): PairsOptions {
  const roles = Array.isArray(options["roles"]) ? options["roles"] : [];
  return {
    how: options["how"] === "picture" ? "picture" : "self",
    size: numberIn(options["size"], 2, 3, 2),
    rounds: numberIn(options["rounds"], 1, MOST_ROUNDS, 1),
    minutes: numberIn(options["minutes"], 0, MOST_MINUTES, 0),
    others: options["others"] === true,
    roles: [localIn(roles[0]), localIn(roles[1])],
  };
}

/** How many people sit there. */
export const sizeOf = ({ members, guests }: Pick<Pair, "members" | "guests">): number =>
  members.length + guests;
