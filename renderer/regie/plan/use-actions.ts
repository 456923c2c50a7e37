import type { RecordOf } from "../../../shared/records.ts";
import type { Meeting } from "../../../shared/room/records.ts";
import { useWhole } from "../whole.ts";

export type Action = RecordOf<"action">;

/** All actions of a meeting in the order in which they came, also those of steps left out afterwards. */
export function useActions(meeting: Meeting): readonly Action[] {
  const steps = new Set(
    useWhole("step")
      .filter((step) => step.meeting === meeting.id)
      .map((step) => step.id),
  );
  return useWhole("action")
    .filter((action) => steps.has(action.step))
    .sort((a, b) => a.order - b.order);
}
