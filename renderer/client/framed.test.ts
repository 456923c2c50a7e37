import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { framed } from "./framed.ts";
import { holdings } from "./records.ts";

describe("records that are told once a frame", () => {
  let frame: (() => void) | null = null;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    vi.stubGlobal("requestAnimationFrame", (call: () => void) => {
      frame = call;
      return 1;
    });
    vi.stubGlobal("cancelAnimationFrame", () => {
      frame = null;
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  function listening() {
    const held = holdings();
    held.snap({ ch: "room", seq: 0, records: [] });
    const told: string[][] = [];
    const records = framed(held);
    const stop = records.subscribe((touched) => told.push([...touched]));
    let seq = 0;
    const put = (id: string) => {
      seq += 1;
      held.batch({ ch: "room", seq, ops: [{ put: { id, type: "note" } }] });
    };
    return { records, told, put, stop };
  }

  it("holds a change at once, and tells of all batches of a frame together", () => {
    const { records, told, put } = listening();
    put("a");
    put("b");
    expect(records.get("note", "b")).toBeDefined();
    expect(told).toEqual([]);
    frame?.();
    expect(told).toEqual([["a", "b"]]);
    vi.advanceTimersByTime(1000);
    expect(told).toHaveLength(1);
    put("c");
    frame?.();
    expect(told).toEqual([["a", "b"], ["c"]]);
  });

  it("tells also on a page that has no frames, because nobody looks at it", () => {
    const { told, put, stop } = listening();
    put("a");
    vi.advanceTimersByTime(300);
    expect(told).toEqual([["a"]]);
    expect(frame).toBeNull();
    stop();
    put("b");
    vi.advanceTimersByTime(300);
    expect(told).toHaveLength(1);
  });
});
