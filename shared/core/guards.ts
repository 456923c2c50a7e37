import type { NameLevel, Person, Step } from "../room/records.ts";
import type { Actor } from "./actor.ts";
import { type Refusal, refuse } from "./refusal.ts";
import type { Ctx } from "./rule.ts";
import { find, openMeeting } from "./state.ts";

/** Steps without names run on tickets: `team` shows only the team, `none` not even that. */
export const onTickets = (level: NameLevel): boolean => level !== "named";

/** The step if it belongs to the open meeting and has begun; a closed one takes late contributions. */
export function begunStep(ctx: Ctx, id: string, block?: string): Step | Refusal {
  const step = find(ctx.state, "step", id);
  const meeting = openMeeting(ctx.state);
  if (!step || !meeting || step.meeting !== meeting.id) return refuse("not-found");
  if (block && step.block !== block) return refuse("not-found");
  return step.state === "waiting" ? refuse("wrong-state") : step;
}

/** Like `begunStep`, but only while it is open. */
export function currentStep(ctx: Ctx, id: string, block?: string): Step | Refusal {
  const step = begunStep(ctx, id, block);
  if ("ok" in step) return step;
  return step.state === "open" ? step : refuse("wrong-state");
}

/** The participant as the room knows them, if they still take part. */
export function participant(ctx: Ctx): Person | Refusal {
  const person = ctx.actor.role === "participant" ? find(ctx.state, "person", ctx.actor.id) : undefined;
  if (!person) return refuse("not-allowed");
  return person.state === "in" ? person : refuse("removed");
}

/** Team that an actor belongs to; null for the facilitator. */
export function teamOf(actor: Actor): string | null {
  return "team" in actor ? actor.team : null;
}

/** Is this a refusal rather than what was asked for? */
export function no(value: object): value is Refusal {
  return "ok" in value && value.ok === false;
}
