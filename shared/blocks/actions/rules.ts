import { z } from "zod";
import { leads } from "../../core/actor.ts";
import { Draft } from "../../core/draft.ts";
import { begunStep, no, participant, teamOf } from "../../core/guards.ts";
import { hasRoom } from "../../core/kind.ts";
import { type Refusal, refuse } from "../../core/refusal.ts";
import { type Ctx, rule, typed, typedOrEmpty, write } from "../../core/rule.ts";
import { find, list } from "../../core/state.ts";
import { endOfWeek, plusDays, plusMonths } from "../../dates.ts";
import { idSchema, madeIdSchema } from "../../ids.ts";
import { LIMITS } from "../../limits.ts";
import { actionKind } from "./kinds.ts";
import { type Action, DUE } from "./records.ts";
import { actionsStep } from "./step.ts";

const FIELDS = ["what", "forWhom", "firstStep", "effect", "checkedWith"] as const;
const line = typedOrEmpty(LIMITS.actionChars);
const due = z.strictObject({ chip: z.enum(DUE), date: z.iso.date().optional() }).nullable();

/** A chip as a date, counted from the day of the meeting; `datum` brings its own, not before that day. */
export function dueDate(meetingDate: string, chip: (typeof DUE)[number], date?: string): string | null {
  switch (chip) {
    case "deze-week":
      return endOfWeek(meetingDate);
    case "voor-coachbezoek":
      return plusDays(meetingDate, 42);
    case "voor-vormgeven":
      return plusMonths(meetingDate, 4);
    case "datum":
      return date && date >= meetingDate ? date : null;
  }
}

function resolveDue(ctx: Ctx, stepId: string, asked: z.output<typeof due>): Action["due"] | Refusal {
  if (!asked) return null;
  const step = find(ctx.state, "step", stepId);
  const meeting = find(ctx.state, "meeting", step?.meeting);
  const date = meeting ? dueDate(meeting.date, asked.chip, asked.date) : null;
  return date ? { chip: asked.chip, date } : refuse("malformed");
}

/** A proposal of the team: nobody has promised anything yet, and nobody is told who proposed it. */
export const proposeAction = rule({
  schema: z.strictObject({
    type: z.literal("action.propose"),
    id: madeIdSchema,
    step: idSchema,
    team: idSchema.nullable().optional(),
    what: typed(LIMITS.actionChars),
    forWhom: line,
    firstStep: line,
    effect: line,
    checkedWith: line,
    due,
    sources: z.array(idSchema).max(LIMITS.sourcesPerAction),
  }),
  who: ["participant", "coach", "facilitator"],
  run(ctx, command) {
    const begun = begunStep(ctx, command.step, "actions");
    if (no(begun)) return begun;
    const step = actionsStep(begun, list(ctx.state, "step", `steps:${begun.meeting}`));
    const asked = ctx.actor.role === "facilitator" ? (command.team ?? null) : teamOf(ctx);
    const team = step.boards === "team" ? asked : null;
    if (step.boards === "team" && find(ctx.state, "team", team)?.meeting !== step.meeting)
      return refuse("not-found");
    if (ctx.state.records.has(command.id)) return refuse("changed");
    const others = list(ctx.state, "action", `actions:${step.id}:${team ?? "room"}`);
    const when = resolveDue(ctx, step.id, command.due);
    if (when && no(when)) return when;
    for (const id of command.sources) {
      const source = find(ctx.state, "note", id) ?? find(ctx.state, "theme", id);
      const hidden = source?.type === "note" && (source.hidden || source.state !== "shown");
      if (!source || hidden || (source.team !== null && source.team !== team)) return refuse("not-found");
    }
    const action: Action = {
      id: command.id,
      type: "action",
      step: step.id,
      team,
      what: write(ctx, command.what),
      forWhom: write(ctx, command.forWhom),
      firstStep: write(ctx, command.firstStep),
      effect: write(ctx, command.effect),
      checkedWith: write(ctx, command.checkedWith),
      due: when,
      state: "voorstel",
      owners: [],
      sources: [...new Set(command.sources)],
      order: Math.max(-1, ...others.map((each) => each.order)) + 1,
    };
    if (!hasRoom(actionKind, action, ctx.state.index)) return refuse("full");
    const draft = new Draft().put(action).reply({ id: action.id });
    // An undo stack has a name on it; who proposed is told to nobody, so staff alone can take a proposal back.
    return ctx.actor.role === "participant" ? draft : draft.canUndo();
  },
});

/** The action for who may change it: staff that lead the team, or one of its owners. */
function mayChange(ctx: Ctx, id: string): Action | Refusal {
  const action = find(ctx.state, "action", id);
  const own = ctx.actor.role === "participant" ? ctx.actor.id : null;
  if (!action) return refuse("not-found");
  const owner = own !== null && action.owners.some((each) => each.person === own);
  if (!owner && !leads(ctx.actor, action.team)) return refuse("not-found");
  const step = begunStep(ctx, action.step);
  return no(step) ? step : action;
}

export const editAction = rule({
  schema: z.strictObject({
    type: z.literal("action.edit"),
    id: idSchema,
    /** Wording ids of the fields that are changed, so that nobody's newer words are lost. */
    from: z.partialRecord(z.enum(FIELDS), z.string().max(60)),
    set: z.strictObject({
      what: typed(LIMITS.actionChars).optional(),
      forWhom: line.optional(),
      firstStep: line.optional(),
      effect: line.optional(),
      checkedWith: line.optional(),
      due: due.optional(),
    }),
  }),
  who: ["participant", "coach", "facilitator"],
  run(ctx, command) {
    const action = mayChange(ctx, command.id);
    if (no(action)) return action;
    const set: Partial<Action> = {};
    for (const field of FIELDS) {
      const text = command.set[field];
      if (text === undefined) continue;
      if (command.from[field] !== action[field].w) return refuse("changed");
      if (text.trim() !== action[field].t) set[field] = write(ctx, text);
    }
    if (command.set.due !== undefined) {
      const when = resolveDue(ctx, action.step, command.set.due);
      if (when && no(when)) return when;
      set.due = when;
    }
    return new Draft().patch(action, set).canUndo();
  },
});

/** *Ja, dat doe ik*: an owner says so on their own phone, with the name that the plan will carry. */
export const sayYes = rule({
  schema: z.strictObject({ type: z.literal("action.yes"), id: idSchema, name: typed(LIMITS.nameChars) }),
  who: ["participant"],
  run(ctx, command) {
    const person = participant(ctx);
    if (no(person)) return person;
    const action = find(ctx.state, "action", command.id);
    if (!action || (action.team !== null && action.team !== person.team)) return refuse("not-found");
    const step = begunStep(ctx, action.step);
    if (no(step)) return step;
    if (action.owners.some((owner) => owner.person === person.id)) return new Draft();
    if (action.owners.length >= LIMITS.ownersPerAction) return refuse("full");
    const owner = { person: person.id, name: write(ctx, command.name), by: "zelf" as const };
    return new Draft().patch(action, { owners: [...action.owners, owner], state: "ja" });
  },
});

/** The coach ticks *zei zelf ja* for somebody without a phone. */
export const tickYes = rule({
  schema: z.strictObject({ type: z.literal("action.tick"), id: idSchema, name: typed(LIMITS.nameChars) }),
  who: ["coach", "facilitator"],
  run(ctx, command) {
    const action = mayChange(ctx, command.id);
    if (no(action)) return action;
    if (action.owners.length >= LIMITS.ownersPerAction) return refuse("full");
    const owner = { person: null, name: write(ctx, command.name), by: "coach" as const };
    return new Draft().patch(action, { owners: [...action.owners, owner], state: "ja" }).canUndo();
  },
});

/** Takes a yes back: one's own, or (staff) the one with this name. Nothing of the name is kept. */
export const takeBackYes = rule({
  schema: z.strictObject({
    type: z.literal("action.back"),
    id: idSchema,
    owner: z.string().max(60).nullable(),
  }),
  who: ["participant", "coach", "facilitator"],
  run(ctx, command) {
    const action = mayChange(ctx, command.id);
    if (no(action)) return action;
    const own = ctx.actor.role === "participant" ? ctx.actor.id : null;
    const owners = action.owners.filter((owner) =>
      own === null ? owner.name.w !== command.owner : owner.person !== own,
    );
    if (owners.length === action.owners.length) return new Draft();
    const state = owners.length > 0 ? "ja" : "voorstel";
    return new Draft().patch(action, { owners, state }).eraseWords(action.id);
  },
});

/** *Zoekt iemand*: the team keeps the action although nobody said yes. */
export const seekOwner = rule({
  schema: z.strictObject({
    type: z.literal("action.seek"),
    id: idSchema,
    from: z.enum(["voorstel", "zoekt"]),
    to: z.enum(["voorstel", "zoekt"]),
  }),
  who: ["coach", "facilitator"],
  run(ctx, command) {
    const action = mayChange(ctx, command.id);
    if (no(action)) return action;
    if (action.state !== command.from) return refuse("changed");
    return new Draft().patch(action, { state: command.to }).canUndo();
  },
});

export const removeAction = rule({
  schema: z.strictObject({ type: z.literal("action.remove"), id: idSchema }),
  who: ["coach", "facilitator"],
  run(ctx, command) {
    const action = mayChange(ctx, command.id);
    if (no(action)) return action;
    return new Draft().drop(action).canUndo();
  },
});
