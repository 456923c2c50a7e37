import type { Step } from "../../room/records.ts";

/**
 * The step whose actions `step` shows: a step of actions whose source is a step of actions goes on with those, as in
 * *Wie zegt ja?* after *Acties*. Screens ask this too.
 */
export function actionsStep<S extends Pick<Step, "id"> & Partial<Step>>(step: S, steps: readonly S[]): S {
  const source = steps.find((each) => each.key === step.source && each.meeting === step.meeting);
  return source?.block === "actions" && source.id !== step.id ? actionsStep(source, steps) : step;
}
