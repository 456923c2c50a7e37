import { LIMITS } from "../../../shared/limits.ts";
import type { regieTexts } from "../../../shared/texts/regie.ts";
import { type SignName, signNames } from "../../look/signs.ts";

export type NewTeam = { name: string; sign: SignName };
type Texts = (typeof regieTexts)["nl"];

const named = ["fiets", "tent", "kompas", "boot", "lantaarn", "brug"] as const;

/** The six teams of the journey, each with the name of its sign. */
export const sixTeams = (texts: Texts): NewTeam[] =>
  named.map((sign) => ({ name: texts[`default-${sign}`], sign }));

/** One more team, with the first sign nobody has yet; the same list when there are enough. */
export function withAnother(teams: readonly NewTeam[], texts: Texts): NewTeam[] {
  const free = signNames.find((sign) => teams.every((team) => team.sign !== sign));
  if (teams.length >= LIMITS.teams || !free) return [...teams];
  return [...teams, { name: texts["default-team"](teams.length + 1), sign: free }];
}
