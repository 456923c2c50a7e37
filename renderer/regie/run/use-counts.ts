import { actionsStep } from "../../../shared/blocks/actions/step.ts";
import type { Step } from "../../../shared/room/records.ts";
import { useAll } from "../../client/hooks.ts";
import { useWhole } from "../whole.ts";
import { countTables, notesStep, type TableCounts, themesStep } from "./counts.ts";

/** What lies on the tables now, per team. */
export function useCounts(
  steps: readonly Step[],
  current: Step | undefined,
  teams: readonly (string | null)[],
): TableCounts[] {
  const lying = {
    notes: useAll("note"),
    themes: useAll("theme"),
    boards: useWhole("board"),
    zones: useWhole("zone"),
    actions: useWhole("action"),
  };
  return countTables(lying, teams, {
    notes: notesStep(steps, current),
    themes: themesStep(steps, current),
    actions: current?.block === "actions" ? actionsStep(current, steps) : undefined,
  });
}
