import { z } from "zod";
import { Draft } from "../../core/draft.ts";
import { currentStep, no } from "../../core/guards.ts";
import { countOf } from "../../core/kind.ts";
import { refuse } from "../../core/refusal.ts";
import { rule } from "../../core/rule.ts";
import { find, list } from "../../core/state.ts";
import { idSchema } from "../../ids.ts";
import { LIMITS } from "../../limits.ts";
import { sourceStep } from "../cluster/rules.ts";
import { DOTS } from "../notes/tickets.ts";
import type { Dot } from "./records.ts";

/** Gives one dot. Every dot runs on a ticket of its own, so that nobody, the host included, knows whose it is. */
export const placeDot = rule({
  schema: z.strictObject({ type: z.literal("dot.place"), id: idSchema, step: idSchema, target: idSchema }),
  who: ["ticket", "coach"],
  run(ctx, command) {
    const { actor, state } = ctx;
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
      const used = state.index.get(`ticket:${ticket}`);
      if (used?.has(command.id)) return new Draft().reply({ id: command.id });
      if (used) return refuse("limit");
    } else if (countOf(state.index, `dots-coach:${step.id}:${actor.team}`) >= LIMITS.dots * 20) {
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
    const { actor } = ctx;
    const dot = find(ctx.state, "dot", command.id);
    if (!dot) return new Draft();
    const own =
      actor.role === "ticket"
        ? dot.ticket === actor.ticket
        : "team" in actor && !dot.ticket && dot.team === actor.team;
    if (!own) return refuse("not-found");
    const step = currentStep(ctx, dot.step);
    if (no(step)) return step;
    return step.revealed ? refuse("wrong-state") : new Draft().erase(dot);
  },
});

/** Themes that can be given dots in this step. */
export function candidates(ctx: Parameters<typeof sourceStep>[0], step: Parameters<typeof sourceStep>[1]) {
  const source = sourceStep(ctx, step);
  return source ? list(ctx.state, "theme", `themes:${source.id}`) : [];
}
