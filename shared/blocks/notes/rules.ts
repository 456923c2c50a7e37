import { z } from "zod";
import { leads } from "../../core/actor.ts";
import { coachChannel, STAFF } from "../../core/channel.ts";
import { Draft } from "../../core/draft.ts";
import { begunStep, no, onTickets, participant, teamOf } from "../../core/guards.ts";
import { countOf } from "../../core/kind.ts";
import { type Refusal, refuse } from "../../core/refusal.ts";
import { type Ctx, rule, typed, write } from "../../core/rule.ts";
import { find } from "../../core/state.ts";
import { view } from "../../core/view.ts";
import { idSchema, madeIdSchema } from "../../ids.ts";
import { LIMITS } from "../../limits.ts";
import { finish, goneFor } from "../../room/erase-rules.ts";
import type { Step } from "../../room/records.ts";
import { zoneFor } from "./board.ts";
import { staysBehind } from "./kinds.ts";
import type { Note } from "./records.ts";
import { freeSlot } from "./slots.ts";

const photo = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .nullable();

/** A phone's own note, or one that staff enter for somebody without a phone (`team` says for which team). */
export const addNote = rule({
  schema: z.strictObject({
    type: z.literal("note.add"),
    id: madeIdSchema,
    step: idSchema,
    prompt: z.string().max(30),
    text: typed(LIMITS.noteChars),
    kind: z.string().max(20).nullable(),
    photo,
    team: idSchema.nullable().optional(),
  }),
  who: ["participant", "ticket", "coach", "facilitator"],
  run(ctx, command) {
    const step = begunStep(ctx, command.step, "notes");
    if (no(step)) return step;
    if (command.kind !== null && !step.kinds.includes(command.kind)) return refuse("malformed");
    const rights = mayAdd(ctx, step, command.prompt, command.id);
    if (no(rights)) return rights;
    if ("again" in rights) return new Draft().reply({ id: command.id, w: rights.again });
    const team = ctx.actor.role === "facilitator" ? (command.team ?? null) : teamOf(ctx);
    const zone = zoneFor(ctx, step, command.prompt, team);
    if (!zone) return refuse("not-found");
    const there = ctx.state.records.get(command.id);
    // Staff whose answer got lost send again, perhaps after command ids without a name were dropped.
    // By then it may have been reworded or moved: its id is enough, nobody makes the same one twice.
    const byStaff = ctx.actor.role === "coach" || ctx.actor.role === "facilitator";
    if (byStaff && there?.type === "note" && there.board === zone.board && there.author === null)
      return new Draft().reply({ id: there.id, w: there.text.w });
    // It was taken back after it had been sent; who sends it again has missed the answers to both.
    if (there?.type === "gone") return new Draft().reply({ id: there.id });
    if (there) return refuse("changed");
    if (countOf(ctx.state.index, `zone:${zone.id}`) >= LIMITS.notesPerZone) return refuse("full");
    const note: Note = {
      id: command.id,
      type: "note",
      step: step.id,
      board: zone.board,
      zone: zone.id,
      prompt: zone.prompt,
      team: zone.team,
      slot: freeSlot(ctx.state.index, zone.id),
      pos: null,
      text: write(ctx, command.text),
      kind: command.kind,
      photo: command.photo,
      circle: step.circle,
      level: step.level,
      preread: step.preread,
      hidden: step.hidden && !step.revealed,
      behind: false,
      state: "shown",
      late: step.state === "closed",
      ...rights,
      theme: null,
    };
    // A phone that is not shown its own note (hidden, without a name) can change it only from a wording it was told.
    return new Draft().put(note).reply({ id: note.id, w: note.text.w });
  },
});

/** Whose right a new note uses: a person's, a ticket's, or that of staff who enter it for someone. */
function mayAdd(
  ctx: Ctx,
  step: Step,
  prompt: string,
  note: string,
): Pick<Note, "author" | "ticket"> | { again: string | null } | Refusal {
  const { actor } = ctx;
  switch (actor.role) {
    case "coach":
    case "facilitator":
      return { author: null, ticket: onTickets(step.level) ? nobodysTicket(ctx) : null };
    case "participant": {
      if (onTickets(step.level)) return refuse("needs-ticket");
      const person = participant(ctx);
      if (no(person)) return person;
      const used = countOf(ctx.state.index, `budget:${step.id}:${prompt}:${person.id}`);
      return used < step.perPerson ? { author: person.id, ticket: null } : refuse("limit");
    }
    case "ticket": {
      if (actor.step !== step.id || actor.prompt !== prompt) return refuse("bad-ticket");
      const used = [...(ctx.state.index.get(`ticket:${actor.ticket}`) ?? [])];
      // The answer got lost and the phone sends again, perhaps after the step closed and command ids were dropped.
      if (used.includes(note)) return { again: find(ctx.state, "note", note)?.text.w ?? null };
      const live = used.some((id) => find(ctx.state, "note", id)?.state !== "removed");
      return live ? refuse("limit") : { author: null, ticket: actor.ticket };
    }
    default:
      return refuse("not-allowed");
  }
}

/**
 * A ticket that nobody holds: without one, a note that was entered for somebody without a phone would stand apart from
 * those of phones. Of the same shape as a real one, which is a hash.
 */
function nobodysTicket(ctx: Ctx): string {
  return Array.from({ length: 32 }, () => Math.floor(ctx.random() * 16).toString(16)).join("");
}

/** Is the note mine to change: by name, by ticket? */
function isMine(ctx: Ctx, note: Note): boolean {
  if (ctx.actor.role === "participant") return note.author === ctx.actor.id && !staysBehind(note);
  return ctx.actor.role === "ticket" && note.ticket === ctx.actor.ticket;
}

/** The note if this actor may change it: their own, or one that staff can read on a board they lead. */
export function mine(ctx: Ctx, id: string): Note | Refusal {
  const note = find(ctx.state, "note", id);
  if (!note) return refuse("not-found");
  const step = begunStep(ctx, note.step);
  if (no(step)) return step;
  // A note that staff took away is gone for its writer too, who may write another.
  if (isMine(ctx, note)) return note.state === "removed" ? refuse("not-found") : note;
  return readable(ctx, note);
}

/** The note if these staff lead its board and can see it; what they cannot see does not exist for them. */
function readable(ctx: Ctx, note: Note): Note | Refusal {
  if (!leads(ctx.actor, note.team)) return refuse("not-found");
  const channel = ctx.actor.role === "coach" ? coachChannel(ctx.actor.team) : STAFF;
  const open = ctx.actor.role === "coach" && !note.hidden && note.state === "shown";
  return open || view(note, channel) ? note : refuse("not-found");
}

/** Staff's own note lookup. */
function led(ctx: Ctx, id: string): Note | Refusal {
  const note = find(ctx.state, "note", id);
  return note ? readable(ctx, note) : refuse("not-found");
}

/** The value the writer changed from: somebody else's newer wording is never overwritten unseen. */
export const editNote = rule({
  schema: z.strictObject({
    type: z.literal("note.edit"),
    id: idSchema,
    from: z.string().max(60),
    text: typed(LIMITS.noteChars),
    kind: z.string().max(20).nullable().optional(),
  }),
  who: ["participant", "ticket", "coach", "facilitator"],
  run(ctx, command) {
    const note = mine(ctx, command.id);
    if (no(note)) return note;
    const sameKind = command.kind === undefined || command.kind === note.kind;
    // What is asked for is so already: somebody sends again what was done, perhaps after the step has closed.
    if (sameKind && note.text.t === command.text.trim()) return new Draft().reply({ w: note.text.w });
    if (note.text.w !== command.from) return refuse("changed");
    const holder = ctx.heldBy(note.id);
    if (holder && holder !== ctx.lease) return refuse("busy");
    const step = find(ctx.state, "step", note.step);
    const own = isMine(ctx, note);
    if (own && step?.state === "closed" && !note.late) return refuse("wrong-state");
    if (command.kind && !step?.kinds.includes(command.kind)) return refuse("malformed");
    const text = note.text.t === command.text.trim() ? note.text : write(ctx, command.text);
    const kind = command.kind === undefined ? note.kind : command.kind;
    const draft = new Draft().patch(note, { text, kind }).reply({ w: text.w });
    // Staff can take an edit back. Whoever changes their own words wants the old ones gone.
    if (!own) return draft.canUndo();
    return text === note.text ? draft : draft.eraseWords(note.id);
  },
});

/**
 * "Weg is weg. We bewaren de tekst niet." Until the meeting ends, also after the step has closed, and also when staff
 * already took it away: they could still have brought it back.
 */
export const withdrawNote = rule({
  schema: z.strictObject({ type: z.literal("note.withdraw"), id: idSchema }),
  who: ["participant", "ticket"],
  run(ctx, command) {
    const note = find(ctx.state, "note", command.id);
    if (!note) return new Draft();
    if (!isMine(ctx, note)) return refuse("not-found");
    const step = begunStep(ctx, note.step);
    if (no(step)) return step;
    return new Draft().erase(note).put({ id: note.id, type: "gone", step: note.step, erased: false });
  },
});

/** Staff drag a note, within its board. */
export const moveNote = rule({
  schema: z.strictObject({
    type: z.literal("note.move"),
    id: idSchema,
    zone: idSchema,
    pos: z
      .strictObject({ x: z.number().min(-20000).max(20000), y: z.number().min(-20000).max(20000) })
      .nullable(),
  }),
  who: ["coach", "facilitator"],
  run(ctx, command) {
    const note = led(ctx, command.id);
    if (no(note)) return note;
    const zone = find(ctx.state, "zone", command.zone);
    if (!zone || zone.board !== note.board) return refuse("not-found");
    const stays = zone.id === note.zone;
    const place = stays ? {} : { zone: zone.id, slot: freeSlot(ctx.state.index, zone.id) };
    return new Draft().patch(note, { ...place, pos: command.pos }).canUndo();
  },
});

/** Put aside (the waiting tray), take away unseen by whom it is, or bring back. Never a gate: notes need no approval. */
export const judgeNote = rule({
  schema: z.strictObject({
    type: z.literal("note.judge"),
    id: idSchema,
    from: z.enum(["shown", "aside", "removed"]),
    to: z.enum(["shown", "aside", "removed"]),
  }),
  who: ["coach", "facilitator"],
  run(ctx, command) {
    const note = led(ctx, command.id);
    if (no(note)) return note;
    if (note.state !== command.from) return refuse("changed");
    return new Draft().patch(note, { state: command.to }).canUndo();
  },
});

/** Another verb than taking away: the words go from disk, and no undo brings them back. */
export const eraseNote = rule({
  schema: z.strictObject({ type: z.literal("note.erase"), id: idSchema }),
  who: ["coach", "facilitator"],
  anytime: true,
  run(ctx, command) {
    const note = led(ctx, command.id);
    if (no(note)) return find(ctx.state, "note", command.id) ? note : new Draft();
    return finish(ctx, goneFor(note, new Draft()));
  },
});

/** The picture of a note; its words stay, and so does whatever else was done with it. */
export const erasePhoto = rule({
  schema: z.strictObject({ type: z.literal("photo.erase"), id: idSchema, from: photo.unwrap() }),
  who: ["coach", "facilitator"],
  anytime: true,
  run(ctx, command) {
    const note = led(ctx, command.id);
    if (no(note)) return note;
    if (note.photo === null) return new Draft();
    if (note.photo !== command.from) return refuse("changed");
    return finish(ctx, new Draft().patchForGood(note, { photo: null }));
  },
});
