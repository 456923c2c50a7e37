import { z } from "zod";
import { Draft } from "../../core/draft.ts";
import { begunStep, no, onTickets, participant } from "../../core/guards.ts";
import { refuse } from "../../core/refusal.ts";
import { rule } from "../../core/rule.ts";
import { list } from "../../core/state.ts";
import { idSchema } from "../../ids.ts";
import type { Issue } from "./records.ts";

/** Prompt name under which the dots of a vote are issued. */
export const DOTS = "dots";

/**
 * Notes that a person was given their tickets for one prompt. The host signs the blinded requests after this is on
 * disk; the same requests again are signed again (the answer got lost), other ones are not (budgets are exact).
 */
export const issueTickets = rule({
  schema: z.strictObject({
    type: z.literal("tickets.issue"),
    step: idSchema,
    prompt: z.string().max(30),
    count: z.number().int().min(1).max(20),
    digest: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  who: ["participant"],
  run(ctx, command) {
    const person = participant(ctx);
    if (no(person)) return person;
    const step = begunStep(ctx, command.step);
    if (no(step)) return step;
    const issued = list(ctx.state, "issue", `issued:${step.id}:${command.prompt}:${person.id}`)[0];
    // The answer got lost, perhaps just before the step closed: what was given is given again, for a late note.
    if (issued) return issued.digest === command.digest ? new Draft() : refuse("limit");
    if (step.state !== "open") return refuse("wrong-state");
    const dots = step.block === "vote" && command.prompt === DOTS;
    const notes = step.block === "notes" && step.prompts.some((prompt) => prompt.key === command.prompt);
    if (!dots && !(notes && onTickets(step.level))) return refuse("not-found");
    if (command.count !== step.perPerson) return refuse("limit");
    const issue: Issue = {
      id: ctx.id(),
      type: "issue",
      step: step.id,
      prompt: command.prompt,
      person: person.id,
      digest: command.digest,
    };
    return new Draft().put(issue);
  },
});
