import type { Census } from "../../../shared/wire/diagnostics.ts";
import type { Screen } from "../screens.ts";

/** Counts screens by what they are; never who. */
export function takeCensus(screens: Iterable<Pick<Screen, "who" | "lagging">>): Census {
  const census: Census = { phones: 0, strangers: 0, coaches: 0, regies: 0, beamers: 0, lagging: 0 };
  for (const { who, lagging } of screens) {
    if (lagging !== null) census.lagging += 1;
    if (who?.kind === "regie") census.regies += 1;
    else if (who?.kind === "beamer") census.beamers += 1;
    else if (who?.kind === "coach") census.coaches += 1;
    else if (who?.kind === "staf") census.regies += 1;
    else if (who?.person) census.phones += 1;
    else census.strangers += 1;
  }
  return census;
}
