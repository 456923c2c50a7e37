import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { plainText } from "../../../shared/plain-text.ts";
import { actionRows } from "../../../shared/plan/action-words.ts";
import type { Plan, PlanAction, PlanTeam } from "../../../shared/plan/plan.ts";
import { longDate, type PlanTexts, planTexts } from "../../../shared/texts/plan.ts";

/** A4 within margins, in twentieths of a point; columns are given in these. */
const LABEL_WIDTH = 2600;
const VALUE_WIDTH = 6900;
/** On every computer that has Word; readers without our typeface would get whatever comes first. */
const FONT = "Calibri";
const INK = "23201C";
const SOFT = "5D554A";
const LINE = "D8CCB6";
const GROUND = "EFE8DB";

/** The plan as a Word document with real headings, header cells, language and page numbers. */
export async function planAsDocx(plan: Plan): Promise<Buffer> {
  const texts: PlanTexts = planTexts[plan.lang];
  const lang = plan.lang === "nl" ? "nl-NL" : "en-GB";
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: INK, font: FONT },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  });
  const document = new Document({
    title: `${texts.title}: ${clean(plan.title)}`,
    creator: "Werktafel",
    // Word writes who saved last; nobody in the room did.
    lastModifiedBy: "Werktafel",
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 23, color: INK, language: { value: lang } },
          paragraph: { spacing: { after: 120, line: 300 } },
        },
        title: heading(52, 0),
        heading1: heading(38, 360),
        heading2: heading(30, 300),
        heading3: heading(25, 240),
      },
    },
    sections: [
      {
        footers: { default: footer(plan, texts) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [run(`${texts.title}: ${plan.title}`)] }),
          soft(texts.made({ date: longDate(texts, plan.date) })),
          soft(plan.team === null ? texts.forAll : texts.forTeam),
          ...openQuestions(plan, texts),
          ...plan.teams.flatMap((team, i) => teamParts(team, texts, i > 0)),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function footer(plan: Plan, texts: PlanTexts): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            children: [`${clean(plan.title)} · ${texts.page} `, PageNumber.CURRENT],
            size: 18,
            color: SOFT,
          }),
        ],
      }),
    ],
  });
}

function openQuestions(plan: Plan, texts: PlanTexts): Paragraph[] {
  const open = [
    ...(plan.ownerMissing > 0 ? [texts.ownerMissing({ n: plan.ownerMissing })] : []),
    ...(plan.checkMissing > 0 ? [texts.checkMissing({ n: plan.checkMissing })] : []),
  ];
  if (open.length === 0) return [];
  return [new Paragraph({ children: [run(texts.open, true)] }), ...open.map(bullet)];
}

function teamParts(team: PlanTeam, texts: PlanTexts, newPage: boolean): (Paragraph | Table)[] {
  const parts: (Paragraph | Table)[] = [
    new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: newPage, children: [run(team.name)] }),
    h2(texts.actions),
  ];
  if (team.actions.length === 0) parts.push(new Paragraph({ children: [run(texts.noActions)] }));
  team.actions.forEach((action, i) => {
    parts.push(
      new Paragraph({ heading: HeadingLevel.HEADING_3, children: [run(`${i + 1}. ${action.what}`)] }),
      actionTable(action, texts),
      new Paragraph({ children: [] }),
    );
  });
  if (team.themes.length > 0)
    parts.push(h2(texts.themes), themeTable(team, texts), new Paragraph({ children: [] }));
  for (const prompt of team.prompts) {
    if (prompt.notes.length + prompt.covered === 0) continue;
    parts.push(h2(prompt.title));
    for (const note of prompt.notes) {
      parts.push(bullet(`${note.kind ? `${note.kind}: ` : ""}${note.words ?? texts.erased}`));
    }
    if (prompt.covered > 0) parts.push(soft(texts.covered({ n: prompt.covered })));
  }
  return parts;
}

/** One promise as a small card: label beside value, each label a header cell of its row. */
function actionTable(action: PlanAction, texts: PlanTexts): Table {
  return table(
    [LABEL_WIDTH, VALUE_WIDTH],
    actionRows(action, texts).map(([label, value]) =>
      row([cell(label, LABEL_WIDTH, true), cell(value, VALUE_WIDTH, false)]),
    ),
  );
}

function themeTable(team: PlanTeam, texts: PlanTexts): Table {
  const widths = [5900, 1800, 1800];
  const header = row(
    [texts.theme, texts.notes, texts.dots].map((label, i) => cell(label, widths[i] ?? 0, true)),
    true,
  );
  const rows = team.themes.map((theme) =>
    row([
      cell(theme.title ?? texts.erased, 5900, false),
      cell(String(theme.size), 1800, false),
      cell(theme.dots === null ? "" : String(theme.dots), 1800, false),
    ]),
  );
  return table(widths, [header, ...rows]);
}

function table(columnWidths: number[], rows: TableRow[]): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: LINE };
  return new Table({
    columnWidths,
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows,
  });
}

const row = (children: TableCell[], tableHeader = false) =>
  new TableRow({ children, tableHeader, cantSplit: true });

function cell(text: string, width: number, header: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 80, bottom: 80, left: 120, right: 120 },
    ...(header ? { shading: { type: ShadingType.CLEAR, fill: GROUND, color: "auto" } } : {}),
    children: [new Paragraph({ spacing: { after: 0 }, children: [run(text, header)] })],
  });
}

const h2 = (text: string) => new Paragraph({ heading: HeadingLevel.HEADING_2, children: [run(text)] });
const bullet = (text: string) => new Paragraph({ bullet: { level: 0 }, children: [run(text)] });
const soft = (text: string) => new Paragraph({ children: [new TextRun({ text: clean(text), color: SOFT })] });
/** `bold` is left out rather than set to false, which would undo what the heading's style says. */
const run = (text: string, bold = false) => new TextRun({ text: clean(text), ...(bold ? { bold } : {}) });

/** XML 1.0 has no place for most control signs and lone surrogates; Word refuses a file that holds one. */
function clean(text: string): string {
  return plainText(text)
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/\s*\n\s*/g, " / ");
}
