import { describe, expect, it } from "vitest";
import { clockTime, endTimeState } from "./end-time.ts";
import { roomLeft } from "./room-left.ts";
import { roveTo } from "./roving.ts";

const minute = 60_000;

describe("endTimeState", () => {
  it("gives a clock time until the last two minutes", () => {
    expect(endTimeState(10 * minute, 0)).toEqual({ kind: "until", minutes: 10, next: 8 * minute });
  });

  it.each([
    [2 * minute, 2, minute],
    [2 * minute - 1, 2, minute - 1],
    [minute, 1, minute],
    [1, 1, 1],
  ])("with %i ms left says %i minutes for another %i ms", (left, minutes, next) => {
    expect(endTimeState(left, 0)).toEqual({ kind: "near", minutes, next });
  });

  it("is over from the deadline on, and then rests", () => {
    for (const now of [5, 6, 1e9])
      expect(endTimeState(5, now)).toEqual({ kind: "over", minutes: 0, next: null });
  });

  it("says something else after `next`", () => {
    for (let left = 5 * minute; left > 0; left -= 7919) {
      const state = endTimeState(left, 0);
      const later = endTimeState(left, (state.next ?? 0) + 1);
      expect([later.kind, later.kind === "until" ? 0 : later.minutes]).not.toEqual([
        state.kind,
        state.kind === "until" ? 0 : state.minutes,
      ]);
    }
  });
});

describe("clockTime", () => {
  it("reads as people say it", () => {
    expect(clockTime(new Date(2026, 4, 12, 9, 5).getTime())).toBe("9:05");
    expect(clockTime(new Date(2026, 4, 12, 12, 10).getTime())).toBe("12:10");
  });
});

describe("roomLeft", () => {
  const left = (room: number) => String(room);

  it("keeps quiet while there is plenty", () => {
    expect(roomLeft("a".repeat(50), { limit: 100, left })).toBeUndefined();
    expect(roomLeft("a".repeat(500), {})).toBeUndefined();
  });

  it("counts the last fifth, and beyond", () => {
    expect(roomLeft("a".repeat(80), { limit: 100, left })).toEqual({ text: "20", over: false });
    expect(roomLeft("a".repeat(100), { limit: 100, left })).toEqual({ text: "0", over: false });
    expect(roomLeft("a".repeat(101), { limit: 100, left })).toEqual({ text: "-1", over: true });
  });
});

describe("roveTo", () => {
  it("goes around both ends", () => {
    expect(roveTo("next", 2, 3)).toBe(0);
    expect(roveTo("previous", 0, 3)).toBe(2);
    expect(roveTo("first", 2, 3)).toBe(0);
    expect(roveTo("last", 0, 3)).toBe(2);
  });

  it("starts at an end when focus was elsewhere", () => {
    expect(roveTo("next", -1, 3)).toBe(0);
    expect(roveTo("previous", -1, 3)).toBe(2);
  });
});
