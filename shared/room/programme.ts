import type { Block } from "../core/block.ts";
import type { Draft } from "../core/draft.ts";
import type { Ctx } from "../core/rule.ts";
import type { Meeting, Step } from "./records.ts";

/** Finds the block of a step; given by `decide`, so that the room needs not know which blocks there are. */
export type BlockOf = (step: Pick<Step, "block">) => Block | undefined;

const MINUTE_MS = 60_000;

/** Opens a step, also one that was closed before, and starts its timer. */
export function openStep(
  ctx: Ctx,
  blockOf: BlockOf,
  meeting: Meeting,
  step: Step,
  draft: Draft,
): Partial<Meeting> {
  // Who comes back to a step does not begin it again.
  const opening = { state: "open", openedAt: step.openedAt ?? ctx.now } as const;
  const open: Step = { ...step, ...opening };
  draft.patch(step, opening);
  blockOf(step)?.opened?.(ctx, open, draft);
  const endsAt = ctx.now + step.minutes * MINUTE_MS;
  return {
    current: step.id,
    timer: step.minutes > 0 ? { step: step.id, endsAt } : null,
    beamer: { mode: "step", team: meeting.beamer.mode === "board" ? meeting.beamer.team : null },
  };
}

/** Closes a step; what was without a name is dealt out anew. The command that does it folds: undo ends there. */
export function closeStep(ctx: Ctx, blockOf: BlockOf, step: Step, draft: Draft): void {
  draft.patch(step, { state: "closed" });
  blockOf(step)?.closed?.(ctx, step, draft);
}
