import { describe, expect, it } from "vitest";
import { LINE_HEIGHT, ROW_GAP, type Row, rowPages } from "./rows.ts";

const room = { w: 540, h: 280 };
const rows: Row[] = [
  "Een plek om elkaar tegen te komen",
  "Jongeren horen er ook bij",
  "Geldzorgen achter een nette voordeur",
  "School en wijkteam om één tafel",
  "Samen op de fiets",
].map((text, i) => ({ id: String(i), text, count: 10 + i }));

describe("rows on a wall", () => {
  it("keeps every name whole, in its order, and each page within the room", () => {
    const pages = rowPages(rows, room);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flat().map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    for (const page of pages) {
      const used = page.reduce((sum, { lines }) => sum + lines.length * LINE_HEIGHT + ROW_GAP, -ROW_GAP);
      expect(used).toBeLessThanOrEqual(room.h);
      for (const { text, lines } of page) expect(lines.join(" ")).toBe(text);
    }
  });

  it("is one page when there is room, and when there is nothing", () => {
    expect(rowPages(rows, { w: 540, h: 600 })).toHaveLength(1);
    expect(rowPages([], room)).toEqual([[]]);
  });

  it("goes on also when there is room for nothing", () => {
    expect(rowPages(rows.slice(0, 2), { w: 540, h: 10 })).toHaveLength(2);
  });
});
