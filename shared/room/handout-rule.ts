import { z } from "zod";
import { Draft } from "../core/draft.ts";
import { type Ctx, rule } from "../core/rule.ts";
import { list, openMeeting } from "../core/state.ts";
import { handoutSchema } from "./records.ts";

/** A file left the laptop, or a copy of the traject was begun: written by the host, shown before anything is erased. */
export const noteHandout = rule({
  schema: handoutSchema
    .pick({ what: true, meeting: true, scope: true, to: true })
    .extend({ type: z.literal("handout.note") }),
  who: ["system"],
  anytime: true,
  run(ctx, command) {
    const { what, meeting, scope, to } = command;
    const known = list(ctx.state, "handout", "handouts").find(
      (each) => each.what === what && each.meeting === meeting && each.scope === scope && each.to === to,
    );
    const at = timeToKeep(ctx);
    if (known) return new Draft().patch(known, { at: Math.max(at, known.at), times: known.times + 1 });
    return new Draft().put({ id: ctx.id(), type: "handout", what, meeting, scope, to, at, times: 1 });
  },
});

/** No time finer than the step may stand between contributions without a name. */
function timeToKeep({ state, now }: Ctx): number {
  const nameless = list(state, "step", "steps:open").filter(
    (step) => step.meeting === openMeeting(state)?.id && (step.level !== "named" || step.block === "vote"),
  );
  return Math.floor(Math.min(now, ...nameless.map((step) => step.openedAt ?? now)));
}
