import { describe, expect, it } from "vitest";
import { castOf, deal, type Player } from "./cast.ts";
import { demoNotes } from "./content/notes.ts";
import { PROMPT_KEYS, TEAM_SIGNS } from "./content/types.ts";

describe("the cast", () => {
  const cast = castOf(["fiets", "boot"], 2);

  it("has 84 phones, two of them real pages, and six people without", () => {
    const count = (style: Player["style"]) => cast.filter((player) => player.style === style).length;
    expect(count("vlot") + count("traag") + count("pagina")).toBe(84);
    expect(count("pagina")).toBe(2);
    expect(count("zonder-telefoon")).toBe(6);
  });

  it("deals every text once, and nobody more than their budget", () => {
    for (const team of TEAM_SIGNS) {
      for (const prompt of PROMPT_KEYS) {
        const own = cast.filter((player) => player.team === team);
        const dealt = own.flatMap((player) => player.notes.filter((note) => note.prompt === prompt));
        expect(dealt.map((note) => note.index).sort((a, b) => a - b)).toEqual(
          demoNotes[team][prompt].map((_, index) => index),
        );
        for (const player of own)
          expect(player.notes.filter((note) => note.prompt === prompt).length).toBeLessThanOrEqual(2);
      }
    }
  });

  it("lets two slow people a team come late, with one note each", () => {
    const late = cast.flatMap((player) => player.notes.filter((note) => note.late).map(() => player));
    expect(late).toHaveLength(12);
    expect(new Set(late).size).toBe(12);
    expect(late.every((player) => player.style === "traag")).toBe(true);
  });
});

it("refuses to deal more than people may write", () => {
  const few: Player[] = [{ team: "fiets", style: "vlot", notes: [] }];
  expect(() => deal(few, demoNotes.fiets, 2)).toThrow(/too many/);
});
