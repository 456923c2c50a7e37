import { describe, expect, it } from "vitest";
import type { Rec } from "../records.ts";
import { planAsCsv } from "./csv.ts";
import { planAsMarkdown } from "./markdown.ts";
import { buildPlan, type Plan } from "./plan.ts";

const words = (t: string | null, w = `w-${t}`) => ({ w, t });
const both = (nl: string) => ({ nl, en: nl });

function meetingWith(circle: "team" | "zaal" | "plan"): Rec[] {
  const note = (id: string, team: string, text: string): Rec => ({
    id,
    type: "note",
    step: "step-dromen",
    board: `board-${team}`,
    zone: `zone-${team}`,
    prompt: "ambitie",
    team,
    slot: 0,
    pos: null,
    text: words(text),
    kind: null,
    photo: null,
    circle,
    level: "none",
    preread: "nobody",
    hidden: false,
    behind: false,
    state: "shown",
    late: false,
    author: null,
    ticket: "abc",
    theme: `theme-${team}`,
  });
  const ofTeam = (team: string, order: number): Rec[] => [
    { id: team, type: "team", meeting: "m", name: `Team ${team}`, sign: "fiets", order },
    { id: `board-${team}`, type: "board", step: "step-dromen", team, arrangement: "columns" },
    {
      id: `zone-${team}`,
      type: "zone",
      board: `board-${team}`,
      team,
      prompt: "ambitie",
      title: both("Onze ambitie"),
      order: 0,
      covered: 0,
    },
    note(`note-${team}`, team, `Droom van ${team}`),
    {
      id: `theme-${team}`,
      type: "theme",
      step: "step-themas",
      team,
      title: words(`Thema ${team}`),
      order: 0,
      size: 1,
      dots: 7,
      dotsShown: true,
    },
    {
      id: `action-${team}`,
      type: "action",
      step: "step-acties",
      team,
      what: words("=koffie|in <b>het</b> buurthuis"),
      forWhom: words("bewoners"),
      firstStep: words('bellen; "deze week"'),
      effect: words(""),
      checkedWith: words(""),
      due: { chip: "voor-vormgeven", date: "2027-03-22" },
      state: "ja",
      owners: [{ person: "p1", name: words("Samira"), by: "zelf" }],
      sources: [`theme-${team}`, `note-${team}`],
      order: 0,
    },
  ];
  return [
    {
      id: "m",
      type: "meeting",
      title: "Droomdag",
      method: "dromen-kort",
      date: "2026-11-22",
      startsAt: "09:30",
      lang: "nl",
      state: "closed",
      code: "12345",
      steps: ["step-dromen", "step-themas", "step-acties"],
      current: null,
      door: "open",
      frozen: false,
      black: false,
      paused: null,
      timer: null,
      beamer: { mode: "join", team: null },
      wifi: null,
    },
    ...ofTeam("t1", 0),
    ...ofTeam("t2", 1),
  ];
}

describe("the plan", () => {
  it("tells an action with owner, date and where it grew from", () => {
    const plan = buildPlan(meetingWith("plan"), "m", null, "nl");
    const action = plan?.teams[0]?.actions[0];
    expect(action?.owners).toEqual([{ name: "Samira", by: "zelf" }]);
    expect(action?.due?.date).toBe("2027-03-22");
    expect(action?.sources).toEqual([
      { kind: "theme", words: "Thema t1" },
      { kind: "note", words: "Droom van t1" },
    ]);
    expect(plan?.checkMissing).toBe(2);
  });

  it("keeps words of the room from readers who were not there, and counts them", () => {
    const all = buildPlan(meetingWith("zaal"), "m", null, "nl");
    expect(JSON.stringify(all)).not.toContain("Droom van");
    expect(all?.teams[0]?.prompts[0]).toEqual({ title: "Onze ambitie", notes: [], covered: 1 });
    const own = buildPlan(meetingWith("zaal"), "m", "t1", "nl");
    expect(JSON.stringify(own)).toContain("Droom van t1");
    expect(JSON.stringify(own)).not.toContain("t2");
  });

  it("carries no person, ticket or device id", () => {
    for (const team of [null, "t1"]) {
      const text = JSON.stringify(buildPlan(meetingWith("plan"), "m", team, "nl"));
      expect(text).not.toContain("p1");
      expect(text).not.toContain("abc");
    }
  });

  it("says nothing of the order in which notes came, or in which a room keeps its records", () => {
    const records = meetingWith("plan");
    const first = records.find((record) => record.type === "note");
    if (first?.type !== "note") throw new Error("no note");
    // Two lie on the same place, as in a file that somebody else made.
    const more = ["z9", "m5", "b2", "k7"].map((id, i) => ({
      ...first,
      id,
      slot: 1 + (i % 3),
      text: words(`tekst ${id}`),
    }));
    const came = [...records, ...more];
    for (const team of [null, "t1"]) {
      const plan = buildPlan(came, "m", team, "nl");
      expect(buildPlan([...came].reverse(), "m", team, "nl")).toEqual(plan);
      const onTheme = plan?.teams[0]?.themes[0]?.notes.map((note) => note.words);
      expect(onTheme).toEqual(["tekst b2", "tekst k7", "tekst m5", "Droom van t1", "tekst z9"]);
    }
  });

  it("makes markup and formulas harmless", () => {
    const plan = buildPlan(meetingWith("plan"), "m", "t1", "en");
    if (!plan) throw new Error("no plan");
    const csv = planAsCsv(plan);
    expect(csv.startsWith("\uFEFF")).toBe(true);
    expect(csv).toContain(";'=koffie|in <b>het</b> buurthuis;");
    expect(csv).toContain('"bellen; ""deze week"""');
    const markdown = planAsMarkdown(plan);
    expect(markdown).toContain("\\<b\\>het");
    expect(markdown).toContain("Who: Samira");
    expect(markdown).toContain("22 March 2027 (before Vormgeven)");
  });

  /** A plan with this text wherever people can put one. */
  const planOf = (text: string): Plan => ({
    title: text,
    date: "2026-11-03",
    lang: "nl",
    team: null,
    ownerMissing: 0,
    checkMissing: 0,
    teams: [
      {
        name: text,
        sign: "fiets",
        actions: [
          {
            what: text,
            forWhom: text,
            firstStep: text,
            effect: text,
            checkedWith: text,
            owners: [{ name: text, by: "zelf" }],
            state: "ja",
            due: null,
            sources: [{ kind: "note", words: text }],
          },
        ],
        themes: [{ title: text, size: 1, dots: 1, notes: [{ words: text, kind: null, late: false }] }],
        prompts: [{ title: text, notes: [{ words: text, kind: text, late: false }], covered: 0 }],
      },
    ],
  });

  it.each([
    "=1+1",
    "+31 6",
    "-2",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\u200B=1+1",
    "\uFEFF=1+1",
    "\u00A0=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠A1",
    "ja,=HYPERLINK(1)",
    "ja,＝A1",
    "ja|@SUM(A1)",
    'ja";=1+1;"',
    "ja\n=1+1",
    "ja\u2028=1+1",
    "\u202E=1+1",
  ])("%j starts no formula, however the table is split", (text) => {
    const csv = planAsCsv(planOf(text));
    for (const separator of [";", ",", "\t", "|"])
      for (const cell of cellsOf(csv, separator))
        expect(cell, separator).not.toMatch(/^[\p{Z}\p{C}]*[=+\-@＝＋－＠]/u);
    expect(csv.trimEnd().split("\r\n")).toHaveLength(2);
    expect(csv).not.toMatch(/[\u2028\u202E]/);
  });

  it("leaves alone what only looks like one", () => {
    for (const text of ["5,- per persoon", "maandag-dinsdag", "a@b", "1, 2 of 3"])
      expect(planAsCsv(planOf(text))).toContain(`;${text};`);
  });

  it("says nothing in Markdown but its words", () => {
    const lines = (text: string) => planAsMarkdown(planOf(text));
    expect(lines("zie https://evil.example/x")).not.toContain("https://");
    expect(lines("WWW.evil.example")).not.toContain("WWW.evil");
    expect(lines("mailto:x@evil.example")).not.toMatch(/mailto:|x@/);
    expect(lines("![x](javascript:1)")).not.toMatch(/(?<!\\)\]/);
    expect(lines("&lt;script&gt;")).toContain("\\&lt;script\\&gt;");
    expect(lines("<img onerror=1>")).not.toMatch(/(?<!\\)</);
    expect(lines("1. een lijst")).not.toMatch(/^\s*- 1\. /m);
    expect(lines("- een lijst")).not.toMatch(/^\s*- - /m);
    expect(lines("a\n\n# kop\n\n---")).not.toMatch(/^(# kop|---)/m);
    expect(lines("let op: koffie")).toContain("let op: koffie");
  });

  it("is nothing for a meeting that is not there", () => {
    expect(buildPlan(meetingWith("plan"), "x", null, "nl")).toBeNull();
  });
});

/** Cells as a spreadsheet finds them that splits at this sign: a quote counts only where a cell begins. */
function cellsOf(csv: string, separator: string): string[] {
  const cells: string[] = [];
  for (let at = 1; at < csv.length; ) {
    if (csv[at] === '"') {
      const end = /(?:[^"]|"")*/y;
      end.lastIndex = at + 1;
      const [text = ""] = end.exec(csv) ?? [];
      cells.push(text);
      at += text.length + 2;
    } else {
      let end = at;
      while (end < csv.length && csv[end] !== separator && csv[end] !== "\r") end += 1;
      cells.push(csv.slice(at, end));
      at = end;
    }
    while (csv[at] === separator || csv[at] === "\r" || csv[at] === "\n") at += 1;
  }
  return cells;
}
