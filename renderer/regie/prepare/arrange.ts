import type { Lang } from "../../../shared/lang.ts";
import { LIMITS } from "../../../shared/limits.ts";
import type { Prompt, Step } from "../../../shared/room/records.ts";

/**
 * Ids of the programme with one waiting step moved by one place, or null where it cannot: steps that have begun keep
 * their places, and nothing goes before them.
 */
export function moved(steps: readonly Step[], index: number, by: -1 | 1): string[] | null {
  const step = steps[index];
  const other = steps[index + by];
  if (step?.state !== "waiting" || other?.state !== "waiting") return null;
  const ids = steps.map((each) => each.id);
  ids[index] = other.id;
  ids[index + by] = step.id;
  return ids;
}

/** As many as a step holds (`stepSchema`). */
export const MOST_PROMPTS = 12;

/** These questions and an empty one, under a key that none of them has. */
export function withAnotherPrompt(prompts: readonly Prompt[]): Prompt[] {
  let number = prompts.length + 1;
  while (prompts.some(({ key }) => key === `vraag-${number}`)) number += 1;
  return [...prompts, { key: `vraag-${number}`, title: { nl: "", en: "" }, ask: { nl: "", en: "" } }];
}

/** As they are kept: a column without a heading is headed by its question, and a question without words is none. */
export function tidied(prompts: readonly Prompt[]): Prompt[] {
  const head = ({ title, ask }: Prompt, lang: Lang) => title[lang] || ask[lang].slice(0, LIMITS.titleChars);
  const kept = prompts
    .map((prompt) => ({ ...prompt, title: { nl: head(prompt, "nl"), en: head(prompt, "en") } }))
    .filter(({ title }) => title.nl.trim() !== "" || title.en.trim() !== "");
  return kept.length > 0 ? kept : [...prompts];
}
