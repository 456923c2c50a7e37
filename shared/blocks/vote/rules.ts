import { z } from "zod";
import { Draft } from "../../core/draft.ts";
import { currentStep, no } from "../../core/guards.ts";
import { countOf } from "../../core/kind.ts";
import { refuse } from "../../core/refusal.ts";
import { type Ctx, rule } from "../../core/rule.ts";
import { find, list } from "../../core/state.ts";
import { idSchema, madeIdSchema } from "../../ids.ts";
import { LIMITS } from "../../limits.ts";
import { sourceStep } from "../cluster/rules.ts";
import { DOTS, type Dot } from "./records.ts";

/** Dots a coach may place in all, for everyone at the table without a phone. */
const COACH_DOTS = LIMITS.dots * 20;

/** Gives one dot. Every dot runs on a ticket of its own, so that nobody, the host included, knows whose it is. */
export const placeDot = rule({
  schema: z.strictObject({
    type: z.literal("dot.place"),
    id: madeIdSchema,
    step: idSchema,
    target: idSchema,
  }),
  who: ["ticket", "coach"],
  run(ctx, command) {
    const { actor, state } = ctx;
    const known = find(state, "dot", command.id);
    // Sent again, perhaps after the step has closed: the dot lies there.
    if (known && isOwn(ctx, known)) return new Draft().reply({ id: known.id });
    // It was taken back after it had been sent; what arrives only now is late.
    if (state.records.get(command.id)?.type === "gone") return new Draft().reply({ id: command.id });
    const step = currentStep(ctx, command.step, "vote");
    if (no(step)) return step;
    if (step.revealed) return refuse("wrong-state");
    const target = find(state, "theme", command.target);
    if (!target || sourceStep(ctx, step)?.id !== target.step) return refuse("not-found");
    if (!("team" in actor) || (target.team !== null && target.team !== actor.team))
      return refuse("not-found");
    let ticket: string | null = null;
    if (actor.role === "ticket") {
      if (actor.step !== step.id || actor.prompt !== DOTS) return refuse("bad-ticket");
      ticket = actor.ticket;
      if (countOf(state.index, `ticket:${ticket}`) > 0) return refuse("limit");
    } else if (countOf(state.index, `dots-coach:${step.id}:${actor.team}`) >= COACH_DOTS) {
      return refuse("limit");
    }
    if (state.records.has(command.id)) return refuse("changed");
    const team = actor.role === "coach" ? actor.team : target.team;
    const dot: Dot = { id: command.id, type: "dot", step: step.id, target: target.id, ticket, team };
    return new Draft().put(dot).reply({ id: dot.id });
  },
});

/** Takes a dot back: with the ticket that gave it, or the coach's own. */
export const takeDot = rule({
  schema: z.strictObject({ type: z.literal("dot.take"), id: idSchema }),
  who: ["ticket", "coach"],
  run(ctx, command) {
    const dot = find(ctx.state, "dot", command.id);
    if (!dot) return new Draft();
    if (!isOwn(ctx, dot)) return refuse("not-found");
    const step = currentStep(ctx, dot.step);
    if (no(step)) return step;
    if (step.revealed) return refuse("wrong-state");
    // Only that there was one with this id is known until the meeting closes.
    return new Draft().discard(dot).put({ id: dot.id, type: "gone", step: dot.step, erased: false });
  },
});

/** Was it given with this ticket, or by the coach of this table? */
function isOwn({ actor }: Pick<Ctx, "actor">, dot: Dot): boolean {
  if (actor.role === "ticket") return dot.ticket === actor.ticket;
  return actor.role === "coach" && dot.ticket === null && dot.team === actor.team;
}

/** Themes that can be given dots in this step. */
export function candidates(ctx: Parameters<typeof sourceStep>[0], step: Parameters<typeof sourceStep>[1]) {
  const source = sourceStep(ctx, step);
  return source ? list(ctx.state, "theme", `themes:${source.id}`) : [];
}
