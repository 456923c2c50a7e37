import { describe, expect, it } from "vitest";
import { pileOf } from "./pile.ts";

const card = { w: 496, h: 420 };

describe("a pile of backs", () => {
  it("shows every note as a back, inside the card and apart from the others, as large as that goes", () => {
    let last = Number.POSITIVE_INFINITY;
    for (const count of [1, 9, 40, 128, 200]) {
      const { back, places } = pileOf(count, card);
      expect(places).toHaveLength(count);
      expect(back.w).toBeLessThanOrEqual(last);
      last = back.w;
      for (const [i, { x, y }] of places.entries()) {
        expect(x + back.w).toBeLessThanOrEqual(card.w);
        expect(y + back.h).toBeLessThanOrEqual(card.h);
        const others = places.slice(i + 1);
        expect(others.every((at) => Math.abs(at.x - x) >= back.w || Math.abs(at.y - y) >= back.h)).toBe(true);
      }
    }
    expect(pileOf(1, card).back.w).toBeGreaterThan(100);
  });

  it("leaves those before where they are when one more comes, but for a few steps", () => {
    let steps = 0;
    for (let count = 1; count < 200; count += 1) {
      const before = pileOf(count, card);
      const after = pileOf(count + 1, card);
      if (before.back.w !== after.back.w) steps += 1;
      else expect(after.places.slice(0, count)).toEqual(before.places);
    }
    expect(steps).toBeLessThanOrEqual(6);
  });

  it("fills the card when there are more than it can hold, and has nothing on a card without room", () => {
    const full = pileOf(5000, card);
    expect(full.places.length).toBeGreaterThan(200);
    expect(full.places.length).toBeLessThan(5000);
    expect(pileOf(20, { w: 0, h: 0 }).places).toEqual([]);
  });
});
