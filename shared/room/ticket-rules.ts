import { z } from "zod";
import type { Issue } from "../blocks/notes/records.ts";
import type { Block } from "../core/block.ts";
import { Draft } from "../core/draft.ts";
import { begunStep, no, participant } from "../core/guards.ts";
import { refuse } from "../core/refusal.ts";
import { rule } from "../core/rule.ts";
import { list } from "../core/state.ts";
import { idSchema } from "../ids.ts";
import type { BlockOf } from "./programme.ts";

/** Which tickets there are, the block of the step says. */
export function ticketRules(blockOf: BlockOf): Block["rules"] {
  /**
   * Notes that a person was given their tickets for one prompt. The host signs the blinded requests after this is on
   * disk; the same requests again are signed again (the answer got lost), other ones are not (budgets are exact).
   */
  const issue = rule({
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
      const given = blockOf(step)?.tickets?.(step) ?? {};
      if (!Object.hasOwn(given, command.prompt)) return refuse("not-found");
      if (command.count !== given[command.prompt]) return refuse("limit");
      const record: Issue = {
        id: ctx.id(),
        type: "issue",
        step: step.id,
        prompt: command.prompt,
        person: person.id,
        digest: command.digest,
      };
      return new Draft().put(record);
    },
  });
  return { "tickets.issue": issue };
}
