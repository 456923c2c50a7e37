import { plainText } from "../plain-text.ts";
import { type PlanTexts, planTexts } from "../texts/plan.ts";
import { dueText, ownersText, sourcesText } from "./action-words.ts";
import type { Plan } from "./plan.ts";

/**
 * The actions as a table for Dutch Excel: UTF-8 with a byte order mark, `;` between cells, CRLF. A cell that a
 * spreadsheet would run as a formula gets an apostrophe before it.
 */
export function planAsCsv(plan: Plan): string {
  const texts: PlanTexts = planTexts[plan.lang];
  const rows: string[][] = [
    [
      texts.team,
      texts.what,
      texts.forWhom,
      texts.firstStep,
      texts.who,
      texts.state,
      texts.when,
      "YYYY-MM-DD",
      texts.effect,
      texts.checkedWith,
      texts.grewFrom,
    ],
  ];
  for (const team of plan.teams) {
    for (const action of team.actions) {
      rows.push([
        team.name,
        action.what,
        action.forWhom,
        action.firstStep,
        ownersText(action, texts),
        texts.states[action.state],
        dueText(action, texts),
        action.due?.date ?? "",
        action.effect,
        action.checkedWith,
        sourcesText(action, texts),
      ]);
    }
  }
  return `\uFEFF${rows.map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;
}

/** Signs with which a formula begins, and their wide forms, which some spreadsheets read as the same. */
const BEGINS = "=+\\-@＝＋－＠";
const FORMULA = new RegExp(`^[\\p{Z}\\p{C}]*[${BEGINS}]`, "u");
/** A spreadsheet set for another country splits at these, and then a formula may begin in the middle of a cell. */
const AFTER_COMMA = new RegExp(`([,|])(?=[\\p{Z}\\p{C}]*[${BEGINS}][\\p{L}\\p{N}(${BEGINS}])`, "gu");

/** One cell on one line, quoted where needed and never a formula, wherever it is split. */
function cell(text: string): string {
  const line = plainText(text)
    .replace(/\s*[\r\n\u2028\u2029]\s*/g, " / ")
    .replace(/\t/g, " ");
  const safe = (FORMULA.test(line) ? `'${line}` : line).replace(AFTER_COMMA, "$1'");
  return /[";]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
