import { z } from "zod";
import { Draft } from "../core/draft.ts";
import { refuse } from "../core/refusal.ts";
import { type Ctx, rule, typed } from "../core/rule.ts";
import { idSchema } from "../ids.ts";
import { LIMITS } from "../limits.ts";
import { LANGS } from "../local.ts";
import { type FindBlock, methodSchema, problemsOf } from "../methods/schema.ts";
import type { Step, Team } from "./records.ts";

const FIRST_CODE = 10_000;
const CODES = 90_000;

/** Five digits, and not those of `old`. */
export function newCode(ctx: Pick<Ctx, "random">, old?: string): string {
  const drawn = Math.floor(ctx.random() * CODES);
  const code = String(FIRST_CODE + drawn);
  return code === old ? String(FIRST_CODE + ((drawn + 1) % CODES)) : code;
}

/** Makes a meeting from a method, prepared but not open. */
export function createMeeting(blockOf: FindBlock) {
  return rule({
    schema: z.strictObject({
      type: z.literal("meeting.create"),
      id: idSchema,
      title: typed(LIMITS.titleChars),
      date: z.iso.date(),
      lang: z.enum(LANGS),
      method: methodSchema,
      teams: z
        .array(z.strictObject({ name: typed(LIMITS.nameChars), sign: z.string().max(20) }))
        .min(1)
        .max(LIMITS.teams),
    }),
    who: ["facilitator", "system"],
    anytime: true,
    run(ctx, command) {
      if (problemsOf(command.method, blockOf).length > 0) return refuse("malformed");
      if (ctx.state.records.has(command.id)) return refuse("changed");
      const draft = new Draft();
      const steps = command.method.steps.map(
        (step): Step => ({
          ...step,
          id: ctx.id(),
          type: "step",
          meeting: command.id,
          state: "waiting",
          openedAt: null,
          revealed: false,
        }),
      );
      draft.put({
        id: command.id,
        type: "meeting",
        title: command.title,
        method: command.method.key,
        date: command.date,
        startsAt: null,
        lang: command.lang,
        state: "prepared",
        code: newCode(ctx),
        steps: steps.map((step) => step.id),
        current: null,
        door: "open",
        frozen: false,
        black: false,
        paused: null,
        timer: null,
        beamer: { mode: "join", team: null },
        wifi: null,
      });
      for (const step of steps) draft.put(step);
      command.teams.forEach((team, order) => {
        const record: Team = { id: ctx.id(), type: "team", meeting: command.id, ...team, order };
        draft.put(record);
      });
      return draft.reply({ id: command.id });
    },
  });
}
