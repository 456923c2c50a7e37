import { z } from "zod";
import type { Block } from "../core/block.ts";
import { Draft } from "../core/draft.ts";
import { refuse } from "../core/refusal.ts";
import { rule, typed } from "../core/rule.ts";
import { find, programme } from "../core/state.ts";
import { sameValue } from "../core/view.ts";
import { idSchema } from "../ids.ts";
import { LIMITS } from "../limits.ts";
import { LANGS } from "../local.ts";
import { promptsDiffer } from "../methods/schema.ts";
import { stepSchema } from "./records.ts";

const createTraject = rule({
  schema: z.strictObject({
    type: z.literal("traject.create"),
    title: typed(LIMITS.titleChars),
    lang: z.enum(LANGS),
    madeOn: z.iso.date(),
    keepUntil: z.iso.date().nullable().default(null),
  }),
  who: ["system"],
  anytime: true,
  run(ctx, command) {
    if (ctx.state.records.has("traject")) return refuse("changed");
    const { title, lang, madeOn, keepUntil } = command;
    return new Draft().put({
      id: "traject",
      type: "traject",
      title,
      lang,
      madeOn,
      keepUntil,
      responsible: null,
    });
  },
});

const editTraject = rule({
  schema: z.strictObject({
    type: z.literal("traject.edit"),
    set: z.strictObject({
      title: typed(LIMITS.titleChars).optional(),
      lang: z.enum(LANGS).optional(),
      keepUntil: z.iso.date().nullable().optional(),
      responsible: typed(LIMITS.promptChars).nullable().optional(),
    }),
  }),
  who: ["facilitator", "system"],
  anytime: true,
  run(ctx, command) {
    const traject = find(ctx.state, "traject", "traject");
    if (!traject) return refuse("not-found");
    const { title, lang, keepUntil, responsible } = command.set;
    return new Draft().patch(traject, {
      ...(title === undefined ? {} : { title }),
      ...(lang === undefined ? {} : { lang }),
      ...(keepUntil === undefined ? {} : { keepUntil }),
      ...(responsible === undefined ? {} : { responsible }),
    });
  },
});

/** Another name or sign for a team; both are always shown together. */
const editTeam = rule({
  schema: z.strictObject({
    type: z.literal("team.edit"),
    id: idSchema,
    name: typed(LIMITS.nameChars),
    sign: z.string().min(1).max(20),
  }),
  who: ["facilitator"],
  anytime: true,
  run(ctx, command) {
    const team = find(ctx.state, "team", command.id);
    if (!team) return refuse("not-found");
    return new Draft().patch(team, { name: command.name.trim(), sign: command.sign }).canUndo();
  },
});

const words = stepSchema.pick({ title: true, say: true, coach: true, minutes: true }).partial();
const terms = stepSchema
  .pick({
    attention: true,
    circle: true,
    level: true,
    hidden: true,
    preread: true,
    perPerson: true,
    prompts: true,
    kinds: true,
  })
  .partial();

/**
 * Changes a step. Words and minutes at any moment; who reads it and with which name only before anyone wrote, for a
 * promise that was made before writing is never changed backwards.
 */
const editStep = rule({
  schema: z.strictObject({ type: z.literal("step.edit"), id: idSchema, words: words, terms: terms }),
  who: ["facilitator"],
  anytime: true,
  run(ctx, command) {
    const step = find(ctx.state, "step", command.id);
    if (!step) return refuse("not-found");
    if (step.state !== "waiting" && Object.keys(command.terms).length > 0) return refuse("wrong-state");
    const { prompts } = command.terms;
    if (prompts && (!promptsDiffer(prompts) || (step.block === "notes" && prompts.length === 0)))
      return refuse("malformed");
    const set = Object.fromEntries(
      Object.entries({ ...command.words, ...command.terms }).filter(([, value]) => value !== undefined),
    );
    return new Draft().patch(step, set).canUndo();
  },
});

/** Another order of the programme, or steps left out: those that have begun stay. */
const arrange = rule({
  schema: z.strictObject({
    type: z.literal("programme.arrange"),
    id: idSchema,
    from: z.array(idSchema).max(LIMITS.stepsPerMeeting),
    to: z.array(idSchema).min(1).max(LIMITS.stepsPerMeeting),
  }),
  who: ["facilitator"],
  anytime: true,
  run(ctx, command) {
    const meeting = find(ctx.state, "meeting", command.id);
    if (!meeting || meeting.state === "closed") return refuse("not-found");
    if (!sameValue(meeting.steps, command.from)) return refuse("changed");
    const to = new Set(command.to);
    const all = command.to.every((id) => find(ctx.state, "step", id)?.meeting === meeting.id);
    const begun = programme(ctx.state, meeting).filter((step) => step.state !== "waiting");
    if (to.size !== command.to.length || !all || !begun.every((step) => to.has(step.id)))
      return refuse("malformed");
    return new Draft().patch(meeting, { steps: command.to }).canUndo();
  },
});

export const prepareRules: Block["rules"] = {
  "traject.create": createTraject,
  "traject.edit": editTraject,
  "team.edit": editTeam,
  "step.edit": editStep,
  "programme.arrange": arrange,
};
