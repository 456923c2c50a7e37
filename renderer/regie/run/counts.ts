import type { RecordOf } from "../../../shared/records.ts";
import type { Step } from "../../../shared/room/records.ts";
import type { Known } from "../../client/api.ts";

/** What lies on one team's table in a step, as numbers. `team` null: on the board of the whole room. */
export type TableCounts = {
  team: string | null;
  notes: number;
  covered: number;
  themes: number;
  actions: number;
};

type Lying = {
  notes: readonly Known<"note">[];
  boards: readonly RecordOf<"board">[];
  zones: readonly RecordOf<"zone">[];
  themes: readonly Known<"theme">[];
  actions: readonly RecordOf<"action">[];
};

/** The step whose notes lie on the table now: the step itself, or the one it works on. */
export function notesStep(steps: readonly Step[], current: Step | undefined): Step | undefined {
  if (!current || current.block === "notes") return current;
  let step: Step | undefined = current;
  // A vote works on themes, and those on notes: at most a few links, and never around.
  for (let hops = 0; step && step.block !== "notes" && hops < steps.length; hops += 1) {
    const source: string | null = step.source;
    step = source === null ? undefined : steps.find((each) => each.key === source);
  }
  return step;
}

/** Key of the step whose themes count in this one. */
export function themesStep(steps: readonly Step[], current: Step | undefined): Step | undefined {
  if (current?.block === "cluster") return current;
  return steps.find((step) => step.key === current?.source && step.block === "cluster");
}

/** Counts per table, for these teams in this order. */
export function countTables(
  lying: Lying,
  teams: readonly (string | null)[],
  at: { notes: Step | undefined; themes: Step | undefined; actions: Step | undefined },
): TableCounts[] {
  const boardTeam = new Map(
    lying.boards.filter((board) => board.step === at.notes?.id).map((board) => [board.id, board.team]),
  );
  return teams.map((team) => ({
    team,
    // A hidden note that staff may read lies under the zone's count already.
    notes: lying.notes.filter(
      (note) =>
        note.step === at.notes?.id && note.team === team && note.state === "shown" && note.hidden !== true,
    ).length,
    covered: lying.zones
      .filter((zone) => boardTeam.has(zone.board) && boardTeam.get(zone.board) === team)
      .reduce((sum, zone) => sum + zone.covered, 0),
    themes: lying.themes.filter((theme) => theme.step === at.themes?.id && theme.team === team).length,
    actions: lying.actions.filter((action) => action.step === at.actions?.id && action.team === team).length,
  }));
}
