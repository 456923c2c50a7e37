import type { Known } from "../client/api.ts";
import { useAll, useProgramme, useStep } from "../client/hooks.ts";

/** The steps whose work the wall can show now. */
export interface Work {
  /** Where notes were written last. */
  notes: Known<"step"> | undefined;
  /** Where they were grouped: only after those notes. */
  cluster: Known<"step"> | undefined;
  /** The vote that runs, or the last one. */
  vote: Known<"step"> | undefined;
}

/** From the step that runs, back along the programme. */
export function useWorkStep(): Work {
  const steps = useProgramme();
  const now = useStep();
  const until = steps.findIndex((step) => step.id === now?.id);
  const begun = steps.slice(0, until + 1).filter((step) => step.state !== "waiting");
  const last = (block: string) => begun.filter((step) => step.block === block).at(-1);
  const notes = last("notes");
  const cluster = last("cluster");
  return { notes, cluster: cluster?.source === notes?.key ? cluster : undefined, vote: last("vote") };
}

/** Themes of a step in the order in which they were named; never by size. */
export function useShownThemes(step: Known<"step"> | undefined): readonly Known<"theme">[] {
  const themes = useAll("theme", (theme) => step !== undefined && theme.step === step.id);
  return [...themes].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
}
