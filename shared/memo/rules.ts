import { z } from "zod";
import { leads } from "../core/actor.ts";
import type { Block } from "../core/block.ts";
import { Draft } from "../core/draft.ts";
import { hasRoom } from "../core/kind.ts";
import { refuse } from "../core/refusal.ts";
import { type Ctx, rule, typed, write } from "../core/rule.ts";
import { find, openMeeting } from "../core/state.ts";
import { idSchema, madeIdSchema } from "../ids.ts";
import { LIMITS } from "../limits.ts";
import { memoKind } from "./kinds.ts";
import type { Memo } from "./records.ts";

const WHO = ["facilitator", "coach"] as const;

/** Something to remember about a team (a coach: the own one), or with null about the whole meeting. */
const add = rule({
  schema: z.strictObject({
    type: z.literal("memo.add"),
    id: madeIdSchema,
    team: idSchema.nullable(),
    text: typed(LIMITS.memoChars),
  }),
  who: WHO,
  anytime: true,
  run(ctx, command) {
    const { id, team } = command;
    const meeting = openMeeting(ctx.state);
    if (!meeting) return refuse("no-meeting");
    if (!leads(ctx.actor, team)) return refuse("not-allowed");
    if (team !== null && find(ctx.state, "team", team)?.meeting !== meeting.id) return refuse("not-found");
    const known = find(ctx.state, "memo", id);
    // Sent again, because the answer got lost.
    if (known && mayWord(ctx, known) && known.text.t === command.text.trim())
      return new Draft().reply({ id, w: known.text.w });
    if (ctx.state.records.has(id)) return refuse("not-allowed");
    const memo: Memo = {
      id,
      type: "memo",
      meeting: meeting.id,
      team,
      by: ctx.actor.role === "coach" ? "coach" : "facilitator",
      text: write(ctx, command.text),
    };
    if (!hasRoom(memoKind, memo, ctx.state.index)) return refuse("full");
    return new Draft().put(memo).reply({ id, w: memo.text.w });
  },
});

/** Another wording, by who wrote it; the earlier one is erased. */
const edit = rule({
  schema: z.strictObject({
    type: z.literal("memo.edit"),
    id: idSchema,
    /** Id of the wording one changes from. */
    from: z.string().max(60),
    text: typed(LIMITS.memoChars),
  }),
  who: WHO,
  anytime: true,
  run(ctx, command) {
    const memo = find(ctx.state, "memo", command.id);
    if (!memo || !leads(ctx.actor, memo.team)) return refuse("not-found");
    if (!mayWord(ctx, memo)) return refuse("not-allowed");
    if (memo.text.t === command.text.trim()) return new Draft().reply({ w: memo.text.w });
    if (memo.text.w !== command.from) return refuse("changed");
    const text = write(ctx, command.text);
    return new Draft().patch(memo, { text }).eraseWords(memo.id).reply({ w: text.w });
  },
});

/** Away for good, by who may read it. Erased already is a yes. */
const erase = rule({
  schema: z.strictObject({ type: z.literal("memo.erase"), id: idSchema }),
  who: WHO,
  anytime: true,
  run(ctx, command) {
    const record = ctx.state.records.get(command.id);
    if (!record) return new Draft();
    if (record.type !== "memo" || !leads(ctx.actor, record.team)) return refuse("not-found");
    return new Draft().erase(record);
  },
});

const mayWord = (ctx: Ctx, memo: Memo) => ctx.actor.role === memo.by;

export const memoRules: Block["rules"] = { "memo.add": add, "memo.edit": edit, "memo.erase": erase };
