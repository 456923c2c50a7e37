import { z } from "zod";
import type { Block } from "../core/block.ts";
import { Draft } from "../core/draft.ts";
import { currentStep, no } from "../core/guards.ts";
import { refuse } from "../core/refusal.ts";
import { type Ctx, rule } from "../core/rule.ts";
import { list, openMeeting, type State } from "../core/state.ts";
import { idSchema } from "../ids.ts";
import type { BlockOf } from "../room/programme.ts";
import type { Step } from "../room/records.ts";
import { roundKey } from "./kinds.ts";
import { nextOf, type Round, roundSchema } from "./records.ts";

const MINUTE_MS = 60_000;

/** The round a step is in. */
export const roundOf = (state: State, step: string): Round | undefined =>
  list(state, "round", roundKey(step))[0];

/** Begins the first round of a step; one that was begun goes on where it was. */
export function beginRounds(
  ctx: Ctx,
  step: Step,
  draft: Draft,
  { of, minutes, walk }: Pick<Round, "of" | "minutes" | "walk">,
): void {
  if (roundOf(ctx.state, step.id)) return;
  draft.put({ id: ctx.id(), type: "round", step: step.id, at: 1, of, phase: "talk", minutes, walk });
}

const phase = roundSchema.pick({ at: true, phase: true });

/** One press brings the whole room on, or one back after a slip: `from` is where the presser thinks it is. */
export function roundRules(blockOf: BlockOf): Block["rules"] {
  const go = rule({
    schema: z.strictObject({ type: z.literal("round.go"), step: idSchema, from: phase, back: z.boolean() }),
    who: ["facilitator"],
    anytime: true,
    run(ctx, command) {
      const step = currentStep(ctx, command.step);
      if (no(step)) return step;
      const meeting = openMeeting(ctx.state);
      const round = roundOf(ctx.state, step.id);
      if (!round || !meeting || meeting.current !== step.id) return refuse("not-found");
      if (round.at !== command.from.at || round.phase !== command.from.phase) return refuse("changed");
      const to = command.back ? before(round) : nextOf(round);
      if (!to) return refuse("limit");
      const draft = new Draft().patch(round, to);
      if (to.phase === "talk") blockOf(step)?.round?.(ctx, step, { ...round, ...to }, draft);
      const minutes = to.phase === "walk" ? round.walk : round.minutes;
      const timer = minutes > 0 ? { step: step.id, endsAt: ctx.now + minutes * MINUTE_MS } : null;
      return draft.patch(meeting, { timer, paused: null });
    },
  });
  return { "round.go": go };
}

/** Back is back to talking: nobody walks backwards. */
function before(round: Round): Pick<Round, "at" | "phase"> | null {
  if (round.phase === "walk") return { at: round.at, phase: "talk" };
  return round.at > 1 ? { at: round.at - 1, phase: "talk" } : null;
}
