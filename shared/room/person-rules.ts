import { z } from "zod";
import { leads } from "../core/actor.ts";
import type { Block } from "../core/block.ts";
import { Draft } from "../core/draft.ts";
import { no, participant } from "../core/guards.ts";
import { countOf } from "../core/kind.ts";
import { refuse } from "../core/refusal.ts";
import { rule, typed, write } from "../core/rule.ts";
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
    if (ctx.state.records.has(command.id)) return refuse("not-allowed");
    if (find(ctx.state, "team", command.team)?.meeting !== meeting.id) return refuse("not-found");
    if (countOf(ctx.state.index, `persons:${meeting.id}`) >= LIMITS.personsPerMeeting) return refuse("full");
    return new Draft()
      .put({
        id: command.id,
        type: "person",
        meeting: meeting.id,
        team: command.team,
        keyHash: ctx.actor.keyHash,
        name: null,
        state: meeting.door === "open" ? "in" : "waiting",
      })
      .reply({ id: command.id });
  },
});

/** *Ander team*: oneself, or a coach or the facilitator for somebody at the wrong table. */
const changeTeam = rule({
  schema: z.strictObject({ type: z.literal("person.team"), id: idSchema, from: idSchema, to: idSchema }),
  who: ["participant", "coach", "facilitator"],
  run(ctx, command) {
    const person = find(ctx.state, "person", command.id);
    const self = ctx.actor.role === "participant" && ctx.actor.id === command.id;
    if (!person || !(self || leads(ctx.actor, person.team))) return refuse("not-found");
    if (person.team !== command.from) return refuse("changed");
    if (find(ctx.state, "team", command.to)?.meeting !== person.meeting) return refuse("not-found");
    return new Draft().patch(person, { team: command.to });
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

/** Let somebody in who waits at the closed door, or take somebody out; both can be taken back. */
const judge = rule({
  schema: z.strictObject({
    type: z.literal("person.judge"),
    id: idSchema,
    from: z.enum(["in", "waiting", "removed"]),
    to: z.enum(["in", "removed"]),
  }),
  who: ["coach", "facilitator"],
  anytime: true,
  run(ctx, command) {
    const person = find(ctx.state, "person", command.id);
    if (!person || !leads(ctx.actor, person.team)) return refuse("not-found");
    if (person.state !== command.from) return refuse("changed");
    return new Draft().patch(person, { state: command.to });
  },
});

export const personRules: Block["rules"] = {
  "person.join": join,
  "person.team": changeTeam,
  "person.name": giveName,
  "person.judge": judge,
};
