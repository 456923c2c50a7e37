import type { NameLevel, Person, Step } from "../room/records.ts";
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

/** The participant as the room knows them, if they take part. */
export function participant(ctx: Ctx): Person | Refusal {
  const person = ctx.actor.role === "participant" ? find(ctx.state, "person", ctx.actor.id) : undefined;
  if (!person || person.meeting !== openMeeting(ctx.state)?.id) return refuse("not-allowed");
  if (person.state === "waiting") return refuse("door-closed");
  return person.state === "in" ? person : refuse("removed");
}

/** Why somebody who once was let in may do nothing now: taken out, not in yet, or a team of another meeting. */
export function shutOut(ctx: Ctx): Refusal | null {
  const { actor } = ctx;
  if (actor.role === "participant") {
    const person = participant(ctx);
    return no(person) ? person : null;
  }
  if (actor.role !== "coach" && actor.role !== "ticket") return null;
  const team = find(ctx.state, "team", actor.team);
  return team && team.meeting === openMeeting(ctx.state)?.id ? null : refuse("not-allowed");
}

/** Team on whose board an actor works; null for the facilitator. The room knows better than a socket of a while ago. */
export function teamOf(ctx: Pick<Ctx, "state" | "actor">): string | null {
  const { actor, state } = ctx;
  if (actor.role === "participant") return find(state, "person", actor.id)?.team ?? null;
  return actor.role === "coach" || actor.role === "ticket" ? actor.team : null;
}

/** Is this a refusal rather than what was asked for? */
export function no(value: object): value is Refusal {
  return "ok" in value && value.ok === false;
}
