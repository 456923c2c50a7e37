import { describe, expect, it } from "vitest";
import { LIMITS } from "../../../shared/limits.ts";
import { demoActions } from "./actions.ts";
import { demoNotes, demoPrompts } from "./notes.ts";
import { organisationQuestions, parkingLines } from "./parking.ts";
import { writers } from "./people.ts";
import { demoThemes } from "./themes.ts";
import { PROMPT_KEYS, TEAM_SIGNS } from "./types.ts";

const notesOf = (team: (typeof TEAM_SIGNS)[number]) =>
  PROMPT_KEYS.flatMap((prompt) => [...demoNotes[team][prompt]]);
const allNotes = TEAM_SIGNS.flatMap(notesOf);

/** Letters and digits only, so that another capital, accent, comma or emoji does not make another text. */
const normalised = (text: string) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const wordSet = (text: string) => new Set(normalised(text).split(" "));

/** Shared words as a share of all words of the two texts, 0-1. */
function overlap(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared);
}

const everyText = [
  ...Object.values(demoPrompts),
  ...allNotes.map((note) => note.text),
  ...TEAM_SIGNS.flatMap((team) => demoThemes[team].map((theme) => theme.title)),
  ...TEAM_SIGNS.flatMap((team) =>
    demoActions[team].flatMap((action) => [action.what, action.forWhom, action.firstStep, action.effect]),
  ),
  ...parkingLines,
  ...organisationQuestions.map((question) => question.text),
];

describe("notes", () => {
  it.each(TEAM_SIGNS)("%s has at least 20 for each prompt, and no more than its people may write", (team) => {
    const people = writers.filter((writer) => writer.team === team).length;
    for (const prompt of PROMPT_KEYS) {
      expect(demoNotes[team][prompt].length, prompt).toBeGreaterThanOrEqual(20);
      expect(demoNotes[team][prompt].length, prompt).toBeLessThanOrEqual(people * LIMITS.notesPerPrompt);
    }
  });

  it("are at least 360 in all", () => {
    expect(allNotes.length).toBeGreaterThanOrEqual(360);
  });

  it("fit on a note", () => {
    for (const { text } of allNotes) {
      expect(text).toBe(text.trim());
      expect(text.length, text).toBeGreaterThan(0);
      expect(text.length, text).toBeLessThanOrEqual(LIMITS.noteChars);
    }
  });

  it("are uneven: one word, and a whole story", () => {
    expect(allNotes.filter(({ text }) => !/\s/.test(text)).length).toBeGreaterThanOrEqual(5);
    expect(allNotes.filter(({ text }) => text.length >= 150).length).toBeGreaterThanOrEqual(18);
    expect(allNotes.filter(({ text }) => /^\p{Ll}/u.test(text)).length).toBeGreaterThanOrEqual(80);
  });

  it("hold what breaks a layout or an export: emoji, a long word, a line break, quotes, a formula sign", () => {
    const some = (pattern: RegExp) => allNotes.some(({ text }) => pattern.test(text));
    expect(some(/\p{Extended_Pictographic}/u)).toBe(true);
    expect(some(/\p{L}{25,}/u)).toBe(true);
    expect(some(/\n/)).toBe(true);
    expect(some(/"/)).toBe(true);
    expect(some(/&/)).toBe(true);
    expect(some(/^[=+]/)).toBe(true);
  });

  it("are no paraphrases of each other", () => {
    const long = allNotes
      .map(({ text }) => ({ text, words: wordSet(text) }))
      .filter(({ words }) => words.size > 4);
    for (const [i, a] of long.entries()) {
      for (const b of long.slice(i + 1)) {
        expect(overlap(a.words, b.words), `${a.text} | ${b.text}`).toBeLessThan(0.45);
      }
    }
  });
});

describe("every text", () => {
  it("is unique after normalising", () => {
    const seen = everyText.map(normalised);
    expect(seen.filter((text, index) => seen.indexOf(text) !== index)).toEqual([]);
  });

  it("holds no address, link or phone number", () => {
    for (const text of everyText) {
      expect(text).not.toMatch(/\S@\S|https?:|www\./i);
      expect(text).not.toMatch(/\d([\s-]?\d){5,}/);
    }
  });
});

describe.each(TEAM_SIGNS)("team %s", (team) => {
  const refs = demoThemes[team].map((theme) =>
    PROMPT_KEYS.flatMap((prompt) => theme.notes[prompt].map((index) => ({ prompt, index }))),
  );

  it("has five themes that cover most notes, each note in one theme at most", () => {
    expect(demoThemes[team]).toHaveLength(5);
    const keys = refs.flat().map(({ prompt, index }) => `${prompt}/${index}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { prompt, index } of refs.flat()) expect(demoNotes[team][prompt][index]).toBeDefined();
    expect(keys.length / notesOf(team).length).toBeGreaterThan(0.8);
    for (const [at, own] of refs.entries()) {
      expect(own.length, demoThemes[team][at]?.title).toBeGreaterThanOrEqual(5);
      expect(demoThemes[team][at]?.title.length).toBeLessThanOrEqual(LIMITS.titleChars);
    }
  });

  it("has four or five actions, each grown from notes of its own theme", () => {
    expect(demoActions[team].length).toBeGreaterThanOrEqual(4);
    expect(demoActions[team].length).toBeLessThanOrEqual(LIMITS.actionsPerTeam);
    for (const action of demoActions[team]) {
      expect(action.sources.length, action.what).toBeGreaterThanOrEqual(2);
      expect(refs[action.theme], action.what).toEqual(expect.arrayContaining([...action.sources]));
    }
  });

  it("has actions whose fields fit, with a first name exactly when somebody said yes", () => {
    for (const action of demoActions[team]) {
      for (const field of [
        action.what,
        action.forWhom,
        action.firstStep,
        action.effect,
        action.checkedWith ?? "-",
      ]) {
        expect(field.length, field).toBeGreaterThan(0);
        expect(field.length, field).toBeLessThanOrEqual(LIMITS.actionChars);
      }
      if (action.answer === "zoekt") expect(action.ownerName).toBeUndefined();
      else expect(action.ownerName).toMatch(/^\p{Lu}[\p{L}-]{1,20}$/u);
    }
  });

  it("has fourteen people with a phone, and one without", () => {
    const own = writers.filter((writer) => writer.team === team);
    expect(own).toHaveLength(15);
    expect(own.filter(({ style }) => style === "zonder-telefoon")).toHaveLength(1);
  });
});

describe("the day", () => {
  it("has 90 people, fast, slow and without a phone", () => {
    expect(writers).toHaveLength(90);
    expect(new Set(writers.map(({ style }) => style)).size).toBe(3);
  });

  it("has owners with different names, and every answer occurs", () => {
    const actions = TEAM_SIGNS.flatMap((team) => [...demoActions[team]]);
    const names = actions.flatMap(({ ownerName }) => ownerName ?? []);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(actions.map(({ answer }) => answer))).toEqual(new Set(["ja", "samen", "zoekt"]));
    expect(new Set(actions.map(({ due }) => due)).size).toBe(3);
  });

  it("has lines to park and questions to take along", () => {
    expect(parkingLines.length).toBeGreaterThanOrEqual(10);
    expect(organisationQuestions.length).toBeGreaterThanOrEqual(6);
  });
});
