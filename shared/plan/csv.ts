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

/** One cell, quoted where needed and never a formula (OWASP: `= + - @`, tab and carriage return at the start). */
function cell(text: string): string {
  const safe = /^[\s]*[=+\-@]|^[\t\r]/.test(text) ? `'${text}` : text;
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
