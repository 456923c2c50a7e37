import { z } from "zod";
import type { Block } from "../core/block.ts";
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
export function readMethod(json: unknown, blockOf: FindBlock): { method: Method } | { problems: string[] } {
  const parsed = methodSchema.safeParse(json);
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.map((issue) => `${issue.path.join(".") || "werkvorm"}: ${issue.message}`),
    };
  }
  const problems = problemsOf(parsed.data, blockOf);
  return problems.length > 0 ? { problems } : { method: parsed.data };
}

/** What a method has to know of a block. */
export type FindBlock = (step: {
  block: string;
}) => Pick<Block, "asks" | "worksOn" | "onceASource" | "options"> | undefined;

/** What the shape alone cannot say: does each step have what it works on? Sentences as in `readMethod`. */
export function problemsOf(method: Method, blockOf: FindBlock): string[] {
  const problems: string[] = [];
  const before = new Map<string, string>();
  const worked = new Set<string>();
  method.steps.forEach((step, i) => {
    const block = blockOf(step);
    const source = step.source === null ? undefined : before.get(step.source);
    if (!block) problems.push(`steps.${i}.block: ${step.block}?`);
    if (before.has(step.key)) problems.push(`steps.${i}.key: ${step.key} (2x)`);
    if (step.source !== null && !source) problems.push(`steps.${i}.source: ${step.source}?`);
    const needed = block?.worksOn;
    if (needed && !(source && needed.includes(source)))
      problems.push(`steps.${i}.source: ${step.block} <- ${needed.join(", ")}`);
    if (block?.onceASource && step.source !== null) {
      const work = `${step.block} <- ${step.source}`;
      if (worked.has(work)) problems.push(`steps.${i}.source: ${work} (2x)`);
      worked.add(work);
    }
    if (block?.asks && step.prompts.length === 0) problems.push(`steps.${i}.prompts: 0`);
    if (!promptsDiffer(step.prompts)) problems.push(`steps.${i}.prompts: key (2x)`);
    problems.push(...problemsOfOptions(step.options, block?.options).map((each) => `steps.${i}.${each}`));
    before.set(step.key, step.block);
  });
  return problems;
}

/** A block without a shape for options has none. */
function problemsOfOptions(options: object, shape: z.ZodType | undefined): string[] {
  if (!shape) return Object.keys(options).length > 0 ? ["options: ?"] : [];
  const read = shape.safeParse(options);
  if (read.success) return [];
  return read.error.issues.map((issue) => `${["options", ...issue.path].join(".")}: ${issue.message}`);
}

/** Each prompt becomes a zone by its key. */
export function promptsDiffer(prompts: readonly { key: string }[]): boolean {
  return new Set(prompts.map((prompt) => prompt.key)).size === prompts.length;
}
