import { z } from "zod";
import type { Block } from "../core/block.ts";
import { Draft } from "../core/draft.ts";
import { no } from "../core/guards.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { type Ctx, rule } from "../core/rule.ts";
import { find, list, openMeeting } from "../core/state.ts";
import { idSchema } from "../ids.ts";
import type { Rec, RecordOf } from "../records.ts";
import { namedBy, partsOf, type Weight } from "./erase.ts";

const FACILITATOR = ["facilitator"] as const;
const count = z.number().int().min(0);

/**
 * How much would go, to be shown before it is asked for. Only counts: what the facilitator may not read is counted too,
 * and no words of it are told.
 */
const weigh = rule({
  schema: z.strictObject({
    type: z.literal("erase.weigh"),
    what: z.enum(["person", "meeting"]),
    id: idSchema,
    alike: z.boolean().default(false),
  }),
  who: FACILITATOR,
  anytime: true,
  run(ctx, command) {
    const weight =
      command.what === "person" ? ofPerson(ctx, command.id, command.alike) : ofMeeting(ctx, command.id);
    return no(weight) ? weight : new Draft().reply({ weight });
  },
});

function ofPerson(ctx: Ctx, id: string, alike: boolean): Weight | Refusal {
  const person = find(ctx.state, "person", id);
  return person ? namedBy(ctx.state, person, alike).weight : refuse("not-found");
}

function ofMeeting(ctx: Ctx, id: string): Weight | Refusal {
  const meeting = find(ctx.state, "meeting", id);
  if (!meeting) return refuse("not-found");
  return meeting.state === "open" ? refuse("wrong-state") : partsOf(ctx.state, id).weight;
}

/**
 * What somebody wrote, promised or is called, as far as it stands in their name. They stay in the room, and can write
 * again. An action stays too: it is the team's, and looks for an owner when it has none left.
 */
const erasePerson = rule({
  schema: z.strictObject({
    type: z.literal("person.erase"),
    id: idSchema,
    /** Also where somebody else filled in the same name for an action of this team. */
    alike: z.boolean(),
    /** `all` of the weight that was shown. */
    from: count,
  }),
  who: FACILITATOR,
  anytime: true,
  run(ctx, command) {
    const person = find(ctx.state, "person", command.id);
    if (!person) return new Draft();
    const { notes, actions, weight } = namedBy(ctx.state, person, command.alike);
    // A second press, after all of it went.
    if (weight.all === 0) return new Draft();
    if (weight.all !== command.from) return refuse("changed");
    const draft = new Draft();
    for (const note of notes) goneFor(note, draft);
    for (const { action, owners } of actions) {
      const state = owners.length > 0 || action.state !== "ja" ? action.state : "voorstel";
      draft.patch(action, { owners, state }).eraseWords(action.id);
    }
    if (person.name) draft.patch(person, { name: null }).eraseWords(person.id);
    return finish(ctx, letGo(ctx, notes, draft));
  },
});

/** A meeting that is not going on, with all that is in it; others of the traject stay as they are. */
const eraseMeeting = rule({
  schema: z.strictObject({ type: z.literal("meeting.erase"), id: idSchema, from: count }),
  who: FACILITATOR,
  anytime: true,
  run(ctx, command) {
    const meeting = find(ctx.state, "meeting", command.id);
    if (!meeting) return ctx.state.records.has(command.id) ? refuse("not-found") : new Draft();
    if (meeting.state === "open") return refuse("wrong-state");
    const { parts, weight } = partsOf(ctx.state, meeting.id);
    if (weight.all !== command.from) return refuse("changed");
    const draft = new Draft();
    for (const part of parts) draft.erase(part);
    return letGo(ctx, parts, draft).fold();
  },
});

/** Records that stay forget where they came from: what they named is no more. */
function letGo(ctx: Ctx, gone: readonly Rec[], draft: Draft): Draft {
  const ids = new Set(gone.map((record) => record.id));
  const naming = new Map<string, RecordOf<"action">>();
  for (const id of ids)
    for (const action of list(ctx.state, "action", `from:${id}`))
      if (!ids.has(action.id)) naming.set(action.id, action);
  for (const action of naming.values())
    draft.patch(action, { sources: action.sources.filter((id) => !ids.has(id)) });
  for (const id of ids)
    for (const spread of list(ctx.state, "spread", `after:${id}`))
      if (!ids.has(spread.id)) draft.patch(spread, { before: null });
  return draft;
}

/** The note goes, words and all; that there was one with this id is told, so that pages forget what they kept of it. */
export function goneFor(note: RecordOf<"note">, draft: Draft): Draft {
  return draft.erase(note).put({ id: note.id, type: "gone", step: note.step, erased: true });
}

/**
 * While people are at work only words are taken out. Otherwise the log is folded too, and every copy is made anew: not
 * even that something stood there is kept.
 */
export function finish(ctx: Ctx, draft: Draft): Draft {
  const nothing = draft.changes.length === 0;
  return nothing || openMeeting(ctx.state) ? draft : draft.fold();
}

export const eraseRules: Block["rules"] = {
  "erase.weigh": weigh,
  "person.erase": erasePerson,
  "meeting.erase": eraseMeeting,
};
