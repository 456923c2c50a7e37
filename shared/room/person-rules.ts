import { z } from "zod";
import { leads } from "../core/actor.ts";
import type { Block } from "../core/block.ts";
import { Draft } from "../core/draft.ts";
import { no, participant } from "../core/guards.ts";
import { countOf } from "../core/kind.ts";
import { refuse } from "../core/refusal.ts";
import { type Ctx, rule, typed, write } from "../core/rule.ts";
import { find, list, openMeeting } from "../core/state.ts";
import { idSchema, madeIdSchema } from "../ids.ts";
import { LIMITS } from "../limits.ts";

/** One tap: a code (from the QR or typed) and a team. The same device asking again is the same person. */
const join = rule({
  schema: z.strictObject({
    type: z.literal("person.join"),
    id: madeIdSchema,
    code: z.string().max(10),
    team: idSchema,
  }),
  who: ["guest"],
  anytime: true,
  run(ctx, command) {
    if (ctx.actor.role !== "guest") return refuse("not-allowed");
    const meeting = openMeeting(ctx.state);
    if (!meeting) return refuse("no-meeting");
    if (command.code !== meeting.code) return refuse("wrong-code");
    // Under whatever id it asks: otherwise a phone could have its budget twice, or come back after being taken out.
    const known = list(ctx.state, "person", `key:${ctx.actor.keyHash}`)[0];
    if (known) return known.state === "removed" ? refuse("removed") : new Draft().reply({ id: known.id });
    // Ids are no secret that is worth anything, and a phone that was left behind should hear why.
    if (ctx.state.records.has(command.id))
      return refuse(find(ctx.state, "person", command.id)?.meeting === meeting.id ? "moved" : "not-allowed");
    if (find(ctx.state, "team", command.team)?.meeting !== meeting.id) return refuse("not-found");
    const state = meeting.door === "open" ? "in" : "waiting";
    if (!hasPlace(ctx, meeting.id, state)) return refuse("full");
    return new Draft()
      .put({
        id: command.id,
        type: "person",
        meeting: meeting.id,
        team: command.team,
        keyHash: ctx.actor.keyHash,
        name: null,
        state,
        moves: 0,
      })
      .reply({ id: command.id });
  },
});

/** Who waits takes no place of those who are in, and who was taken out none at all. */
function hasPlace(ctx: Ctx, meeting: string, state: "in" | "waiting"): boolean {
  const most = state === "in" ? LIMITS.personsPerMeeting : LIMITS.personsWaiting;
  return countOf(ctx.state.index, `persons:${meeting}:${state}`) < most;
}

/**
 * *Ik was er al*: another phone or browser goes on as this person, and the one before does not. The host has checked the
 * code. Tickets stay behind: nobody knows whose they are, so nobody can give them anew without giving some of them twice.
 */
const comeBack = rule({
  schema: z.strictObject({ type: z.literal("person.return"), code: z.string().max(20) }),
  who: ["returning"],
  anytime: true,
  run(ctx) {
    if (ctx.actor.role !== "returning") return refuse("not-allowed");
    const { keyHash } = ctx.actor;
    const person = find(ctx.state, "person", ctx.actor.person);
    if (!person || person.meeting !== openMeeting(ctx.state)?.id) return refuse("wrong-code");
    if (person.state === "removed") return refuse("removed");
    const here = list(ctx.state, "person", `key:${keyHash}`)[0];
    // One device is one person: otherwise it could write twice as much as others.
    if (here && here.id !== person.id) return refuse("not-allowed");
    const draft = new Draft().patch(person, { keyHash });
    // Whoever gives a code can use it: it shows them nothing that they could not read already.
    if (ctx.actor.given)
      for (const note of list(ctx.state, "note", `by:${person.id}`))
        if (note.hidden && !note.behind) draft.patch(note, { behind: true });
    return draft.reply({ id: person.id, team: person.team });
  },
});

/**
 * *Ander team*: oneself, or a coach or the facilitator for somebody at the wrong table. Oneself only a few times: a
 * phone sees what hangs at its table, and is not to go round reading all of them.
 */
const changeTeam = rule({
  schema: z.strictObject({ type: z.literal("person.team"), id: idSchema, from: idSchema, to: idSchema }),
  who: ["participant", "coach", "facilitator"],
  run(ctx, command) {
    const person = find(ctx.state, "person", command.id);
    const self = ctx.actor.role === "participant" && ctx.actor.id === command.id;
    if (!person || !(self || leads(ctx.actor, person.team))) return refuse("not-found");
    if (person.team !== command.from) return refuse("changed");
    if (find(ctx.state, "team", command.to)?.meeting !== person.meeting) return refuse("not-found");
    if (command.to === person.team) return new Draft();
    if (!self) return new Draft().patch(person, { team: command.to });
    if (person.moves >= LIMITS.ownMoves) return refuse("limit");
    return new Draft().patch(person, { team: command.to, moves: person.moves + 1 });
  },
});

/** Only where a step asks for it. */
const giveName = rule({
  schema: z.strictObject({ type: z.literal("person.name"), name: typed(LIMITS.nameChars) }),
  who: ["participant"],
  run(ctx, command) {
    const person = participant(ctx);
    if (no(person)) return person;
    return new Draft().patch(person, { name: write(ctx, command.name) }).eraseWords(person.id);
  },
});

/**
 * Let somebody in who waits at the closed door, take somebody out, or send somebody back to the door to be looked at once
 * more; all can be taken back.
 */
const judge = rule({
  schema: z.strictObject({
    type: z.literal("person.judge"),
    id: idSchema,
    from: z.enum(["in", "waiting", "removed"]),
    to: z.enum(["in", "waiting", "removed"]),
  }),
  who: ["coach", "facilitator"],
  anytime: true,
  run(ctx, command) {
    const person = find(ctx.state, "person", command.id);
    if (!person || !leads(ctx.actor, person.team)) return refuse("not-found");
    if (person.state !== command.from) return refuse("changed");
    if (command.to === "in" && person.state !== "in" && !hasPlace(ctx, person.meeting, "in"))
      return refuse("full");
    return new Draft().patch(person, { state: command.to });
  },
});

export const personRules: Block["rules"] = {
  "person.join": join,
  "person.return": comeBack,
  "person.team": changeTeam,
  "person.name": giveName,
  "person.judge": judge,
};
