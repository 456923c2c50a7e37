import { z } from "zod";
import { leads } from "../../core/actor.ts";
import { Draft } from "../../core/draft.ts";
import { currentStep, no, teamOf } from "../../core/guards.ts";
import { hasRoom } from "../../core/kind.ts";
import { type Refusal, refuse } from "../../core/refusal.ts";
import { type Ctx, rule, typed, write } from "../../core/rule.ts";
import { find, list } from "../../core/state.ts";
import { idSchema, madeIdSchema } from "../../ids.ts";
import { LIMITS } from "../../limits.ts";
import type { Step } from "../../room/records.ts";
import { mine } from "../notes/rules.ts";
import { themeKind } from "./kinds.ts";
import type { Theme } from "./records.ts";

const title = typed(LIMITS.titleChars);

/** Names a theme. The team says it aloud; the coach (or the facilitator, with `team`) types it. */
export const addTheme = rule({
  schema: z.strictObject({
    type: z.literal("theme.add"),
    id: madeIdSchema,
    step: idSchema,
    title,
    team: idSchema.nullable().optional(),
  }),
  who: ["coach", "facilitator"],
  run(ctx, command) {
    const step = currentStep(ctx, command.step, "cluster");
    if (no(step)) return step;
    const asked = ctx.actor.role === "facilitator" ? (command.team ?? null) : teamOf(ctx);
    const team = step.boards === "team" ? asked : null;
    if (step.boards === "team" && find(ctx.state, "team", team)?.meeting !== step.meeting)
      return refuse("not-found");
    if (step.boards === "room" && !leads(ctx.actor, null)) return refuse("not-allowed");
    if (ctx.state.records.has(command.id)) return refuse("changed");
    const others = list(ctx.state, "theme", `themes:${step.id}:${team ?? "room"}`);
    const theme: Theme = {
      id: command.id,
      type: "theme",
      step: step.id,
      team,
      title: write(ctx, command.title),
      order: Math.max(-1, ...others.map((each) => each.order)) + 1,
      size: 0,
      dots: 0,
      dotsShown: false,
    };
    if (!hasRoom(themeKind, theme, ctx.state.index)) return refuse("full");
    return new Draft().put(theme).canUndo().reply({ id: theme.id });
  },
});

function ledTheme(ctx: Ctx, id: string): Theme | Refusal {
  const theme = find(ctx.state, "theme", id);
  if (!theme || !leads(ctx.actor, theme.team)) return refuse("not-found");
  const step = currentStep(ctx, theme.step);
  return no(step) ? step : theme;
}

export const renameTheme = rule({
  schema: z.strictObject({ type: z.literal("theme.rename"), id: idSchema, from: z.string().max(60), title }),
  who: ["coach", "facilitator"],
  run(ctx, command) {
    const theme = ledTheme(ctx, command.id);
    if (no(theme)) return theme;
    if (theme.title.w !== command.from) return refuse("changed");
    return new Draft().patch(theme, { title: write(ctx, command.title) }).canUndo();
  },
});

/**
 * Takes a theme away; its notes lie loose again, also those that were taken away and may come back. With `into` they go
 * to another theme of the same team, and so do its dots; otherwise whoever gave them has them again.
 */
export const removeTheme = rule({
  schema: z.strictObject({ type: z.literal("theme.remove"), id: idSchema, into: idSchema.nullable() }),
  who: ["coach", "facilitator"],
  run(ctx, command) {
    const theme = ledTheme(ctx, command.id);
    if (no(theme)) return theme;
    const into = command.into ? ledTheme(ctx, command.into) : null;
    if (into && no(into)) return into;
    if (into && (into.id === theme.id || into.team !== theme.team || into.step !== theme.step))
      return refuse("not-found");
    const draft = new Draft();
    for (const note of list(ctx.state, "note", `on:${theme.id}`))
      draft.patch(note, { theme: into?.id ?? null });
    for (const dot of list(ctx.state, "dot", `dots:${theme.id}`)) {
      if (into) draft.patch(dot, { target: into.id });
      else draft.drop(dot);
    }
    return draft.drop(theme).canUndo();
  },
});

/** The step whose contributions this one works on. */
export function sourceStep(ctx: Pick<Ctx, "state">, step: Step): Step | undefined {
  return list(ctx.state, "step", `steps:${step.meeting}`).find((each) => each.key === step.source);
}

/** *Zelf leggen*: who wrote a note taps the theme; staff lay what is left. `from` is where it lay. */
export const layNote = rule({
  schema: z.strictObject({
    type: z.literal("note.lay"),
    id: idSchema,
    from: idSchema.nullable(),
    theme: idSchema.nullable(),
  }),
  who: ["participant", "ticket", "coach", "facilitator"],
  run(ctx, command) {
    const note = mine(ctx, command.id);
    if (no(note)) return note;
    // It lies there: somebody sends again what was done.
    if (note.theme === command.theme) return new Draft();
    if (note.theme !== command.from) return refuse("changed");
    if (note.hidden) return refuse("wrong-state");
    const to = command.theme ? find(ctx.state, "theme", command.theme) : null;
    if (to === undefined) return refuse("not-found");
    const themed = to ?? find(ctx.state, "theme", note.theme);
    if (!themed) return new Draft();
    const step = currentStep(ctx, themed.step, "cluster");
    if (no(step)) return step;
    if (themed.team !== note.team || sourceStep(ctx, step)?.id !== note.step) return refuse("not-found");
    const draft = new Draft().patch(note, { theme: command.theme });
    return ctx.actor.role === "ticket" || ctx.actor.role === "participant" ? draft : draft.canUndo();
  },
});
