import type { Facilitator } from "../lib/facilitator.ts";
import type { RunningHost } from "../lib/host.ts";
import type { Ledger } from "../lib/ledger.ts";
import type { Ears } from "../lib/oracle/ears.ts";
import type { Oracle } from "../lib/oracle/oracle.ts";
import type { NoteFacts } from "../lib/oracle/readers.ts";
import type { Phone } from "../lib/phone.ts";
import type { Staff } from "../lib/staff.ts";
import type { Player } from "./cast.ts";
import type { PromptKey, TeamSign } from "./content/types.ts";
import type { Pages } from "./pages/pages.ts";

/** A person of the day, and their phone if it is not a page and not absent. */
export type Seat = Player & { phone: Phone | null };

/** A note that the host said is on disk. */
export type Placed = {
  id: string;
  team: TeamSign;
  prompt: PromptKey;
  /** Place in the content; null for texts that are not from there. */
  index: number | null;
  text: string;
  /** Whose phone has the right to it; null when the coach entered it. */
  seat: Seat | null;
  /** The wording that its writer was told; null when the coach entered it. */
  w: string | null;
  gone: boolean;
};

/** Milliseconds after which everything that was told has arrived. */
export const QUIET = 600;

/** Everything the day is played with, and what came of it. */
export type Stage = {
  data: string;
  host: RunningHost;
  /** Hears every wire, the log, all files and all exports. */
  oracle: Oracle;
  ears: Ears;
  ledger: Ledger;
  regie: Facilitator;
  beamer: Staff;
  coaches: ReadonlyMap<TeamSign, Staff>;
  teams: ReadonlyMap<TeamSign, string>;
  code: string;
  seats: Seat[];
  pages: Pages;
  placed: Placed[];
  /** Theme ids by team, in the order of the content. */
  themes: Map<TeamSign, string[]>;
  /** Dots that lie, by their id: the theme they lie on. */
  dots: Map<string, string>;
  actions: { id: string; team: TeamSign; index: number }[];
  /** Answers to what a cheating phone tried. */
  tricks: { what: string; expected: string; got: string }[];
  say(line: string): void;
};

/** What decides now who may read a note of *dromen* on this team's board. */
export function factsOf(stage: Stage, sign: TeamSign): NoteFacts {
  const { hidden, revealed, circle, preread } = stage.regie.step("dromen");
  if (circle === undefined || preread === undefined)
    throw new Error("the regie knows too little of its step");
  return {
    hidden: hidden === true && revealed !== true,
    circle,
    preread,
    team: need(stage.teams, sign),
    author: null,
  };
}

/** A member of a map that the day cannot do without. */
export function need<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const found = map.get(key);
  if (found === undefined) throw new Error(`the demo has no ${String(key)}`);
  return found;
}

/** Phones that take part by protocol. */
export function byProtocol(stage: Stage): (Seat & { phone: Phone })[] {
  return stage.seats.filter((seat): seat is Seat & { phone: Phone } => seat.phone !== null);
}

/** Everyone does something, each after a while of their own within `spread` milliseconds, as people do. */
export async function everyone<T>(people: readonly T[], spread: number, act: (one: T) => Promise<void>) {
  await Promise.all(
    people.map(async (one) => {
      await new Promise((done) => setTimeout(done, Math.random() * spread));
      await act(one);
    }),
  );
}
