import { z } from "zod";
import type { Block } from "../core/block.ts";
import { Draft } from "../core/draft.ts";
import { type Ctx, rule } from "../core/rule.ts";
import { list, openMeeting } from "../core/state.ts";
import type { BlockOf } from "./programme.ts";
import { handoutSchema } from "./records.ts";

/** What left the laptop. The block of a step says whether people do something there without a name. */
export function handoutRules(blockOf: BlockOf): Block["rules"] {
  /** A file left the laptop, or a copy of the traject was begun: written by the host, shown before anything is erased. */
  const note = rule({
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
      const at = timeToKeep(ctx, blockOf);
      if (known) return new Draft().patch(known, { at: Math.max(at, known.at), times: known.times + 1 });
      return new Draft().put({ id: ctx.id(), type: "handout", what, meeting, scope, to, at, times: 1 });
    },
  });
  return { "handout.note": note };
}

/** No time finer than the step may stand between contributions without a name. */
function timeToKeep({ state, now }: Ctx, blockOf: BlockOf): number {
  const nameless = list(state, "step", "steps:open").filter(
    (step) =>
      step.meeting === openMeeting(state)?.id && Object.keys(blockOf(step)?.tickets?.(step) ?? {}).length > 0,
  );
  return Math.floor(Math.min(now, ...nameless.map((step) => step.openedAt ?? now)));
}
