import { expect, test } from "vitest";
import { zonesOf } from "./board.ts";
import { NOTE, NOTE_TEXT } from "./board-size.ts";
import { layoutNote, tallOf } from "./note.ts";
import { place } from "./place.ts";

const long = "Samen met cliënten de wijk in, en dan aan de bewoners vragen wat zij zelf willen en kunnen.";

test("a short text leaves the note as it is, a long one makes it taller", () => {
  expect(layoutNote("Elke dinsdag koffie op de hoek").h).toBe(NOTE.h);
  expect(layoutNote("").h).toBe(NOTE.h);
  expect(layoutNote(long)).toMatchObject({ fontSize: NOTE_TEXT.min });
  expect(layoutNote(long).h).toBeGreaterThan(NOTE.h);
});

test("room for a name makes the text smaller or the note taller", () => {
  const text = "Iedereen kent drie buren bij naam";
  expect(layoutNote(text, 60).fontSize).toBeLessThan(layoutNote(text).fontSize);
  expect(layoutNote(long, 60).h).toBeCloseTo(layoutNote(long).h + 60);
});

test("only notes below a taller one move, and the zone grows with them", () => {
  const heights = [
    { slot: 0, h: layoutNote(long).h },
    { slot: 1, h: NOTE.h },
  ];
  expect([...tallOf(heights).keys()]).toEqual([0]);
  const [flat] = zonesOf({
    arrangement: "columns",
    zones: [
      { id: "a", slots: 6 },
      { id: "b", slots: 0 },
      { id: "c", slots: 0 },
    ],
  });
  const [grown] = zonesOf({
    arrangement: "columns",
    zones: [
      { id: "a", slots: 6, tall: tallOf(heights) },
      { id: "b", slots: 0 },
      { id: "c", slots: 0 },
    ],
  });
  if (!flat || !grown) throw new Error("zones were expected");
  expect(place(2, grown).y).toBeCloseTo(place(2, flat).y + layoutNote(long).h - NOTE.h);
  expect(place(3, grown)).toEqual(place(3, flat));
  expect(grown.h).toBeGreaterThan(flat.h);
});
