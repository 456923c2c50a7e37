import { z } from "zod";
import { Draft } from "../../core/draft.ts";
import { currentStep, no } from "../../core/guards.ts";
import { countOf } from "../../core/kind.ts";
import { refuse } from "../../core/refusal.ts";
import { type Ctx, rule } from "../../core/rule.ts";
import { find, list } from "../../core/state.ts";
import { idSchema, madeIdSchema } from "../../ids.ts";
import { scaleOf } from "./options.ts";
import { type Placing, placeSchema } from "./records.ts";

/** People without a phone whom a coach may place on one scale. */
const COACH_PLACINGS = 60;

/** Stands somewhere on a scale, or elsewhere: the same ticket moves. */
export const place = rule({
  schema: z.strictObject({
    type: z.literal("scale.place"),
    id: madeIdSchema,
    step: idSchema,
    prompt: z.string().max(30),
    value: placeSchema,
  }),
  who: ["ticket", "coach"],
  run(ctx, command) {
    const { actor, state } = ctx;
    const { prompt, value } = command;
    const known = find(state, "placing", command.id);
    // Sent again, perhaps after the step has closed: so it is.
    if (known && isOwn(ctx, known) && known.value === value) return new Draft().reply({ id: known.id });
    // It was taken back after it had been sent; what arrives only now is late.
    if (state.records.get(command.id)?.type === "gone") return new Draft().reply({ id: command.id });
    const step = currentStep(ctx, command.step, "scale");
    if (no(step)) return step;
    if (step.revealed) return refuse("wrong-state");
    if (value !== null && value > scaleOf(step).places) return refuse("malformed");
    if (known) return isOwn(ctx, known) ? new Draft().patch(known, { value }) : refuse("changed");
    if (state.records.has(command.id)) return refuse("changed");
    if (!("team" in actor)) return refuse("not-allowed");
    const { team } = actor;
    const spreads = list(state, "spread", `spreads:${step.id}:${prompt}`)
      .filter((spread) => spread.team === team || spread.team === null)
      .map(({ id }) => id);
    if (spreads.length !== 2) return refuse("not-found");
    let ticket: string | null = null;
    if (actor.role === "ticket") {
      if (actor.step !== step.id || actor.prompt !== prompt) return refuse("bad-ticket");
      ticket = actor.ticket;
      if (countOf(state.index, `ticket:${ticket}`) > 0) return refuse("limit");
    } else if (countOf(state.index, `placed-coach:${step.id}:${prompt}:${team}`) >= COACH_PLACINGS) {
      return refuse("limit");
    }
    const placing: Placing = {
      id: command.id,
      type: "placing",
      step: step.id,
      prompt,
      team,
      ticket,
      value,
      spreads,
    };
    return new Draft().put(placing).reply({ id: placing.id });
  },
});

/** Stands nowhere any more. */
export const leave = rule({
  schema: z.strictObject({ type: z.literal("scale.leave"), id: idSchema }),
  who: ["ticket", "coach"],
  run(ctx, command) {
    const placing = find(ctx.state, "placing", command.id);
    if (!placing) return new Draft();
    if (!isOwn(ctx, placing)) return refuse("not-found");
    const step = currentStep(ctx, placing.step);
    if (no(step)) return step;
    if (step.revealed) return refuse("wrong-state");
    // Only that there was one with this id is known until the meeting closes.
    return new Draft()
      .discard(placing)
      .put({ id: placing.id, type: "gone", step: placing.step, erased: false });
  },
});

/** Was it given with this ticket, or by the coach of this table? */
function isOwn({ actor }: Pick<Ctx, "actor">, placing: Placing): boolean {
  if (actor.role === "ticket") return placing.ticket === actor.ticket;
  return actor.role === "coach" && placing.ticket === null && placing.team === actor.team;
}
