import { longDate, type PlanTexts } from "../texts/plan.ts";
import type { PlanAction } from "./plan.ts";

/** One promise as label and value, in the order in which people ask; what nobody filled in is left out. */
export function actionRows(action: PlanAction, texts: PlanTexts): [label: string, value: string][] {
  const rows: [string, string][] = [
    [texts.who, ownersText(action, texts)],
    [texts.when, dueText(action, texts)],
    [texts.forWhom, action.forWhom],
    [texts.firstStep, action.firstStep],
    [texts.effect, action.effect],
    [texts.checkedWith, action.checkedWith],
    [texts.grewFrom, sourcesText(action, texts)],
  ];
  return rows.filter(([, value]) => value !== "");
}

/** Who does it, or that nobody said yes yet. */
export function ownersText(action: PlanAction, texts: PlanTexts): string {
  if (action.owners.length === 0) return texts.states[action.state === "zoekt" ? "zoekt" : "voorstel"];
  return action.owners
    .map(({ name, by }) => `${name ?? texts.erased}${by === "coach" ? ` (${texts.byCoach})` : ""}`)
    .join(", ");
}

export function dueText(action: PlanAction, texts: PlanTexts): string {
  if (!action.due) return "";
  const date = longDate(texts, action.due.date);
  return action.due.chip === "datum" ? date : texts.dueDate({ date, chip: texts.due[action.due.chip] });
}

/** Themes by name, notes by their words; those this reader may not read are counted. */
export function sourcesText(action: PlanAction, texts: PlanTexts): string {
  const told = action.sources.flatMap((source) => (source.words === null ? [] : [`“${source.words}”`]));
  const untold = action.sources.length - told.length;
  return [...told, ...(untold > 0 ? [texts.noteCount({ n: untold })] : [])].join("; ");
}
