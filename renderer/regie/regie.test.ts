import { describe, expect, it } from "vitest";
import type { Step, Team } from "../../shared/room/records.ts";
import { openQuestions } from "./plan/questions.ts";
import type { Action } from "./plan/use-actions.ts";
import { moved, tidied, withAnotherPrompt } from "./prepare/arrange.ts";
import { countdown } from "./run/countdown.ts";
import { notesStep } from "./run/counts.ts";
import { turnable } from "./run/use-run.ts";
import { shortcutOf } from "./run/use-shortcuts.ts";
import { readTime } from "./TimeField.tsx";

const step = (key: string, more: Partial<Step> = {}) =>
  ({
    id: key,
    key,
    block: "notes",
    state: "waiting",
    hidden: false,
    revealed: false,
    source: null,
    ...more,
  }) as Step;

describe("keys and the clicker", () => {
  const press = (key: string, more = {}) =>
    shortcutOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

  it("go on and back, and hold the room", () => {
    expect(["PageDown", "PageUp", "b", "P", "?"].map((key) => press(key))).toEqual([
      "next",
      "back",
      "black",
      "pause",
      "help",
    ]);
  });

  it("undo and redo as everywhere else", () => {
    expect(press("z", { ctrlKey: true })).toBe("undo");
    expect(press("y", { ctrlKey: true })).toBe("redo");
    expect(press("Z", { metaKey: true, shiftKey: true })).toBe("redo");
  });

  it("leave the browser's own keys alone, and have none for turning", () => {
    expect(press("b", { ctrlKey: true })).toBeNull();
    expect(press("b", { altKey: true })).toBeNull();
    expect(press("o")).toBeNull();
  });
});

describe("what there is to turn", () => {
  const notes = step("notes", { hidden: true, state: "closed" });
  const themes = step("themes", { block: "cluster", source: "notes", state: "open" });

  it("is what lies face down in this step, or in the one it works on", () => {
    expect(turnable([notes, themes], { ...notes, state: "open" })?.step.id).toBe("notes");
    expect(turnable([notes, themes], themes)).toMatchObject({ what: "notes", step: { id: "notes" } });
  });

  it("is nothing once it was turned, and nothing before it began", () => {
    const turned = { ...notes, revealed: true };
    expect(turnable([turned, themes], themes)).toBeNull();
    expect(turnable([{ ...notes, state: "waiting" }, themes], themes)).toBeNull();
    expect(turnable([notes], undefined)).toBeNull();
  });

  it("is what was forgotten two steps back", () => {
    const vote = step("vote", { block: "vote", source: "themes", state: "open", revealed: true });
    expect(turnable([notes, themes, vote], vote)).toMatchObject({ what: "notes", step: { id: "notes" } });
    const ring = step("ring", { source: "ring", state: "open" });
    expect(turnable([ring], ring)).toBeNull();
  });

  it("is the dots of a vote", () => {
    const vote = step("vote", { block: "vote", state: "open" });
    expect(turnable([vote], vote)).toMatchObject({ what: "dots" });
  });
});

describe("the programme", () => {
  it("moves a waiting step past another waiting one only", () => {
    const steps = [step("a", { state: "open" }), step("b"), step("c")];
    expect(moved(steps, 1, 1)).toEqual(["a", "c", "b"]);
    expect(moved(steps, 1, -1)).toBeNull();
    expect(moved(steps, 2, 1)).toBeNull();
    expect(moved(steps, 0, 1)).toBeNull();
  });

  it("gives another question a key of its own", () => {
    const words = { nl: "", en: "" };
    const keys = withAnotherPrompt(["a", "vraag-3"].map((key) => ({ key, title: words, ask: words })));
    expect(keys.map(({ key }) => key)).toEqual(["a", "vraag-3", "vraag-4"]);
    const asked = { key: "b", title: words, ask: { nl: "Wat mag weg?", en: "" } };
    expect(tidied([asked, ...keys])).toEqual([{ ...asked, title: { nl: "Wat mag weg?", en: "" } }]);
  });

  it("finds the notes that a step works on, however far back, and gives up on a ring", () => {
    const notes = step("notes");
    const themes = step("themes", { block: "cluster", source: "notes" });
    const vote = step("vote", { block: "vote", source: "themes" });
    expect(notesStep([notes, themes, vote], vote)?.id).toBe("notes");
    const ring = step("ring", { block: "vote", source: "ring" });
    expect(notesStep([ring], ring)?.block).not.toBe("notes");
  });

  it("reads a time as people type it", () => {
    expect(["9:30", "930", "09.30", "23:59"].map(readTime)).toEqual(["09:30", "09:30", "09:30", "23:59"]);
    expect(["24:00", "9:60", "half tien", ""].map(readTime)).toEqual([null, null, null, null]);
  });

  it("counts down to the second, and up once it is over", () => {
    expect([522_000, 60_001, 500, 0, -65_000].map(countdown)).toEqual([
      "8:42",
      "1:01",
      "0:01",
      "0:00",
      "+1:05",
    ]);
  });
});

describe("questions before closing", () => {
  const action = (team: string, more: Partial<Action>) =>
    ({
      id: team,
      team,
      state: "ja",
      checkedWith: { w: "w", t: "mevrouw" },
      due: { chip: "deze-week", date: "2026-12-04" },
      ...more,
    }) as Action;
  const teams = [{ id: "a" }, { id: "b" }] as Team[];

  it("are none when everything has an owner, a date and somebody who was asked", () => {
    const asked = openQuestions([action("a", {}), action("b", {})], teams);
    expect(Object.values(asked).flat()).toEqual([]);
  });

  it("name what is missing, and the team without any action", () => {
    const asked = openQuestions(
      [action("a", { state: "zoekt", checkedWith: { w: "w", t: "  " }, due: null })],
      teams,
    );
    expect(Object.values(asked).map((each) => each.length)).toEqual([1, 1, 1, 1]);
    expect(asked.without.map((team) => team.id)).toEqual(["b"]);
  });
});
