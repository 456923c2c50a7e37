import type { Step } from "../../shared/room/records.ts";
import type { prepareTexts } from "../../shared/texts/regie-prepare.ts";

/** What matters of a step in a few words: "eigen tempo · zonder naam · omgekeerd". */
export function stepDetail(step: Step, texts: (typeof prepareTexts)["nl"]): string {
  const said: string[] = [];
  if (step.attention === "elkaar") said.push(texts["attention-elkaar"].toLowerCase());
  if (step.pace === "eigen tempo") said.push(texts["pace-eigen tempo"]);
  if (step.block === "notes") said.push(texts[`level-${step.level}`].toLowerCase());
  if (step.hidden && !step.revealed) said.push(texts.covered);
  return said.join(" · ");
}
