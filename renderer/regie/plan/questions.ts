import type { Team } from "../../../shared/room/records.ts";
import type { Action } from "./use-actions.ts";

/** What a good facilitator asks before everybody goes home. */
export type OpenQuestions = {
  noOwner: readonly Action[];
  /** Nobody asked whom it is for. */
  notChecked: readonly Action[];
  noDate: readonly Action[];
  /** Teams that go home without any action. */
  without: readonly Team[];
};

export function openQuestions(actions: readonly Action[], teams: readonly Team[]): OpenQuestions {
  return {
    noOwner: actions.filter((action) => action.state !== "ja"),
    notChecked: actions.filter((action) => !action.checkedWith.t?.trim()),
    noDate: actions.filter((action) => !action.due),
    without: teams.filter((team) => actions.every((action) => action.team !== team.id)),
  };
}
