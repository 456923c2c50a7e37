import { z } from "zod";
import { undoId } from "../core/actor.ts";
import type { Block } from "../core/block.ts";
import { Draft } from "../core/draft.ts";
import type { Change } from "../core/event.ts";
import { refuse } from "../core/refusal.ts";
import { type Ctx, rule } from "../core/rule.ts";
import { invert } from "../core/undo.ts";

const WHO = ["participant", "coach", "facilitator"] as const;

function back(ctx: Ctx, stack: "undo" | "redo") {
  const own = ctx.state.undo.get(undoId(ctx.actor) ?? "");
  const last: Change[] | undefined = stack === "undo" ? own?.done.at(-1) : own?.undone.at(-1);
  if (!last) return refuse("nothing-to-undo");
  const { changes, skipped } = invert(ctx.state, last, stack);
  const draft = new Draft().canUndo().reply({ skipped });
  draft.stack = stack;
  draft.changes.push(...changes);
  return draft;
}

/** Property-wise and one's own; what someone else changed since is skipped, and the answer says how much. */
export const undoRules: Block["rules"] = {
  undo: rule({
    schema: z.strictObject({ type: z.literal("undo") }),
    who: WHO,
    run: (ctx) => back(ctx, "undo"),
  }),
  redo: rule({
    schema: z.strictObject({ type: z.literal("redo") }),
    who: WHO,
    run: (ctx) => back(ctx, "redo"),
  }),
};
