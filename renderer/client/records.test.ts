import { expect, test } from "vitest";
import type { Seen } from "../../shared/core/kind.ts";
import { holdings } from "./records.ts";

const note = (id: string, more: object = {}) => ({ id, type: "note", ...more }) as unknown as Seen;

test("the channel that knows most wins, and the other takes over when it leaves", () => {
  const held = holdings();
  held.snap({ ch: "team:t", seq: 4, records: [note("a", { kind: "team" })] });
  held.snap({ ch: "own:p", seq: 1, records: [note("a", { kind: "own" })] });
  held.snap({ ch: "room", seq: 9, records: [note("a", { kind: "room" })] });
  expect(held.get("note", "a")?.kind).toBe("own");
  held.leave("own:p");
  expect(held.get("note", "a")?.kind).toBe("team");
  held.leave("team:t");
  expect(held.get("note", "a")?.kind).toBe("room");
  held.leave("room");
  expect(held.get("note", "a")).toBeUndefined();
  expect(held.all("note")).toEqual([]);
});

test("a batch is told once, after all of it is applied, and unset properties go", () => {
  const held = holdings();
  held.snap({ ch: "room", seq: 0, records: [note("a", { slot: 1, theme: "x" }), note("b")] });
  const told: string[][] = [];
  held.subscribe((touched) => {
    told.push([...touched].sort());
    expect(held.get("note", "c")).toBeDefined();
    expect(held.get("note", "b")).toBeUndefined();
  });
  const ok = held.batch({
    ch: "room",
    seq: 1,
    ops: [{ patch: "a", set: { slot: 2 }, unset: ["theme"] }, { remove: "b" }, { put: note("c") }],
  });
  expect(ok).toBe(true);
  expect(told).toEqual([["a", "b", "c"]]);
  expect(held.get("note", "a")).toEqual({ id: "a", type: "note", slot: 2 });
});

test("a batch twice is applied once; a gap asks for a resync; another channel is not asked", () => {
  const held = holdings();
  held.snap({ ch: "room", seq: 3, records: [] });
  expect(held.batch({ ch: "room", seq: 4, ops: [{ put: note("a") }] })).toBe(true);
  expect(held.batch({ ch: "room", seq: 4, ops: [{ remove: "a" }] })).toBe(true);
  expect(held.get("note", "a")).toBeDefined();
  expect(held.batch({ ch: "room", seq: 6, ops: [] })).toBe(false);
  expect(held.batch({ ch: "team:t", seq: 6, ops: [{ put: note("z") }] })).toBe(true);
  expect(held.get("note", "z")).toBeUndefined();
  expect(held.seen()).toEqual({ room: 4 });
});

test("after a restart of the host nothing blinks: records stay until the snapshot, and equal ones keep their identity", () => {
  const held = holdings();
  held.snap({ ch: "room", seq: 3, records: [note("a"), note("b", { slot: 1 })] });
  const a = held.get("note", "a");
  held.awaitSnapshots();
  expect(held.seen()).toEqual({});
  expect(held.batch({ ch: "room", seq: 1, ops: [{ remove: "a" }] })).toBe(true);
  expect(held.get("note", "a")).toBe(a);
  const told: string[] = [];
  held.subscribe((touched) => told.push(...touched));
  held.snap({ ch: "room", seq: 1, records: [note("a"), note("b", { slot: 2 })] });
  expect(held.get("note", "a")).toBe(a);
  expect(told).toEqual(["b"]);
});

test("the list of a type stays the same array until one of that type changes", () => {
  const held = holdings();
  held.snap({ ch: "room", seq: 0, records: [note("a")] });
  const notes = held.all("note");
  held.batch({ ch: "room", seq: 1, ops: [{ put: { id: "t", type: "team" } as unknown as Seen }] });
  expect(held.all("note")).toBe(notes);
  held.batch({ ch: "room", seq: 2, ops: [{ patch: "a", set: { slot: 4 } }] });
  expect(held.all("note")).not.toBe(notes);
});

test("who steps from the door into the room sees no empty page in between", () => {
  const held = holdings();
  const team = { id: "t", type: "team" } as unknown as Seen;
  held.snap({ ch: "door", seq: 2, records: [team, note("only-there")] });
  held.hold(["room", "own:p"]);
  expect(held.get("team", "t")).toBe(team);
  held.snap({ ch: "room", seq: 8, records: [{ ...team }] });
  held.snap({ ch: "own:p", seq: 0, records: [] });
  expect(held.get("team", "t")).toBeDefined();
  expect(held.get("note", "only-there")).toBeUndefined();
  expect(held.seen()).toEqual({ room: 8, "own:p": 0 });
});

test("a note of which only the word is left that it is gone, is a note no more", () => {
  const gone = note("a", { type: "gone" });
  const alone = holdings();
  alone.snap({ ch: "room", seq: 0, records: [note("a", { slot: 1 })] });
  alone.batch({ ch: "room", seq: 1, ops: [{ patch: "a", set: { type: "gone" }, unset: ["slot"] }] });
  expect(alone.all("note")).toEqual([]);
  expect(alone.all("gone")).toEqual([gone]);
  const apart = holdings();
  apart.snap({ ch: "room", seq: 0, records: [] });
  apart.snap({ ch: "team:t", seq: 0, records: [note("a"), note("b")] });
  apart.batch({ ch: "room", seq: 1, ops: [{ put: gone }] });
  apart.batch({ ch: "team:t", seq: 1, ops: [{ remove: "a" }] });
  expect(apart.get("note", "a")).toBeUndefined();
  expect(apart.all("note")).toEqual([note("b")]);
  expect(apart.all("gone")).toEqual([gone]);
});
