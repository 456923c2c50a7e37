import { z } from "zod";
import { LIMITS } from "../limits.ts";
import { local } from "../local.ts";
import { stepSchema } from "../room/records.ts";

/** A step as a method describes it: what a step record is, without what only a running meeting knows. */
export const methodStepSchema = stepSchema
  .omit({ id: true, type: true, meeting: true, state: true, openedAt: true, revealed: true })
  .extend({
    attention: stepSchema.shape.attention.default("telefoon"),
    pace: stepSchema.shape.pace.default("samen"),
    circle: stepSchema.shape.circle.default("team"),
    level: stepSchema.shape.level.default("named"),
    hidden: z.boolean().default(false),
    preread: stepSchema.shape.preread.default("nobody"),
    boards: stepSchema.shape.boards.default("team"),
    prompts: stepSchema.shape.prompts.default([]),
    perPerson: stepSchema.shape.perPerson.default(LIMITS.notesPerPrompt),
    kinds: stepSchema.shape.kinds.default([]),
    source: stepSchema.shape.source.default(null),
    coach: stepSchema.shape.coach.default({ nl: "", en: "" }),
  });

/** A *werkvorm*: a way of working as data. Facilitators copy, rename, edit and share it; it needs no code. */
export const methodSchema = z.strictObject({
  format: z.literal(1),
  key: z.string().regex(/^[a-z0-9-]{1,60}$/),
  title: local(LIMITS.titleChars),
  purpose: local(LIMITS.promptChars),
  /** Where it comes from, and whether the text gives it ([U]), in part ([D]) or only names it ([N]). */
  source: z.string().max(LIMITS.promptChars),
  group: local(LIMITS.titleChars),
  steps: z.array(methodStepSchema).min(1).max(LIMITS.stepsPerMeeting),
});
export type Method = z.infer<typeof methodSchema>;

/**
 * Reads a method from JSON.
 * @returns the method, or sentences that say where something is wrong: `steps.2.minutes: …`
 */
export function readMethod(
  json: unknown,
  isBlock: (name: string) => boolean,
): { method: Method } | { problems: string[] } {
  const parsed = methodSchema.safeParse(json);
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.map((issue) => `${issue.path.join(".") || "werkvorm"}: ${issue.message}`),
    };
  }
  const problems = problemsOf(parsed.data, isBlock);
  return problems.length > 0 ? { problems } : { method: parsed.data };
}

/** Blocks that need an earlier step, and the blocks that may stand there. */
const WORKS_ON: Readonly<Record<string, readonly string[]>> = { cluster: ["notes"], vote: ["cluster"] };

/** What the shape alone cannot say: does each step have what it works on? Sentences as in `readMethod`. */
export function problemsOf(method: Method, isBlock: (name: string) => boolean): string[] {
  const problems: string[] = [];
  const before = new Map<string, string>();
  const voted = new Set<string>();
  method.steps.forEach((step, i) => {
    const source = step.source === null ? undefined : before.get(step.source);
    if (!isBlock(step.block)) problems.push(`steps.${i}.block: ${step.block}?`);
    if (before.has(step.key)) problems.push(`steps.${i}.key: ${step.key} (2x)`);
    if (step.source !== null && !source) problems.push(`steps.${i}.source: ${step.source}?`);
    const needed = WORKS_ON[step.block];
    if (needed && !(source && needed.includes(source)))
      problems.push(`steps.${i}.source: ${step.block} <- ${needed.join(", ")}`);
    // A theme has one sum: what a first vote told would move under the eyes of all during a second.
    if (step.block === "vote" && step.source !== null) {
      if (voted.has(step.source)) problems.push(`steps.${i}.source: vote <- ${step.source} (2x)`);
      voted.add(step.source);
    }
    if (step.block === "notes" && step.prompts.length === 0) problems.push(`steps.${i}.prompts: 0`);
    if (!promptsDiffer(step.prompts)) problems.push(`steps.${i}.prompts: key (2x)`);
    before.set(step.key, step.block);
  });
  return problems;
}

/** Each prompt becomes a zone by its key. */
export function promptsDiffer(prompts: readonly { key: string }[]): boolean {
  return new Set(prompts.map((prompt) => prompt.key)).size === prompts.length;
}
