import type { Random } from "../../shared/testing/random.ts";
import type { Facilitator } from "../lib/facilitator.ts";
import type { Ledger } from "../lib/ledger.ts";
import type { Staff } from "../lib/staff.ts";
import type { DayClock } from "./clock.ts";
import type { Guest } from "./guest.ts";
import type { LongHost } from "./start-host.ts";

/** Everything one day is played with. */
export type Scene = {
  host: LongHost;
  clock: DayClock;
  random: Random;
  ledger: Ledger;
  regie: Facilitator;
  beamer: Staff;
  coaches: Staff[];
  teams: string[];
  code: string;
  guests: Guest[];
  /** The day is done: who still waits for a ticket goes home without. */
  over: boolean;
  /** Counts of what happened, for the report. */
  counts: Record<string, number>;
};

export const count = ({ counts }: Scene, what: string, by = 1) => {
  counts[what] = (counts[what] ?? 0) + by;
};
