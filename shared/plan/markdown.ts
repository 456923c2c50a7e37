import { plainText } from "../plain-text.ts";
import { longDate, type PlanTexts, planTexts } from "../texts/plan.ts";
import { actionRows } from "./action-words.ts";
import type { Plan, PlanAction, PlanTeam } from "./plan.ts";

/** The plan as Markdown, to read or paste anywhere. */
export function planAsMarkdown(plan: Plan): string {
  const texts: PlanTexts = planTexts[plan.lang];
  const lines = [
    `# ${texts.title}: ${inline(plan.title)}`,
    "",
    texts.made({ date: longDate(texts, plan.date) }),
    plan.team === null ? texts.forAll : texts.forTeam,
    "",
    ...openQuestions(plan, texts),
    ...plan.teams.flatMap((team) => teamLines(team, texts)),
  ];
  return `${lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trimEnd()}\n`;
}

/** What the facilitator may want to ask before the plan is final; empty when there is nothing. */
function openQuestions(plan: Plan, texts: PlanTexts): string[] {
  const open = [
    ...(plan.ownerMissing > 0 ? [`- ${texts.ownerMissing({ n: plan.ownerMissing })}`] : []),
    ...(plan.checkMissing > 0 ? [`- ${texts.checkMissing({ n: plan.checkMissing })}`] : []),
  ];
  return open.length > 0 ? [`**${texts.open}**`, "", ...open, ""] : [];
}

function teamLines(team: PlanTeam, texts: PlanTexts): string[] {
  const lines = [`## ${inline(team.name)}`, "", `### ${texts.actions}`, ""];
  if (team.actions.length === 0) lines.push(texts.noActions, "");
  team.actions.forEach((action, i) => {
    lines.push(`#### ${i + 1}. ${inline(action.what)}`, "", ...actionLines(action, texts), "");
  });
  if (team.themes.length > 0) lines.push(`### ${texts.themes}`, "");
  for (const theme of team.themes) {
    const dots = theme.dots === null ? "" : `, ${texts.dots.toLowerCase()}: ${theme.dots}`;
    lines.push(`- **${inline(theme.title ?? texts.erased)}** (${texts.noteCount({ n: theme.size })}${dots})`);
    for (const note of theme.notes) lines.push(`  - ${inline(note.words ?? texts.erased)}`);
  }
  lines.push("");
  for (const prompt of team.prompts) {
    if (prompt.notes.length + prompt.covered === 0) continue;
    lines.push(`### ${inline(prompt.title)}`, "");
    for (const note of prompt.notes) {
      lines.push(`- ${note.kind ? `*${inline(note.kind)}* ` : ""}${inline(note.words ?? texts.erased)}`);
    }
    if (prompt.covered > 0) lines.push(`- ${texts.covered({ n: prompt.covered })}`);
    lines.push("");
  }
  return lines;
}

const actionLines = (action: PlanAction, texts: PlanTexts) =>
  actionRows(action, texts).map(([label, value]) => `- ${label}: ${inline(value)}`);

/** One line, with what Markdown and HTML would take for markup made harmless: a list, a link, an address to press. */
function inline(text: string): string {
  return plainText(text)
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&@]/g, (sign) => `\\${sign}`)
    .replace(/:(?=\/\/)|(?<=\b(?:mailto|xmpp)):/gi, "\\:")
    .replace(/(?<=\bwww)\./gi, "\\.")
    .replace(/^([-+=])/, "\\$1")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}
