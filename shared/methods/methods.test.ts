import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { blockOf } from "../blocks/index.ts";
import type { Local } from "../lang.ts";
import { type Method, readMethod } from "./schema.ts";

const FOLDER = new URL("../../resources/methods/", import.meta.url);
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
const json = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), "utf8"));

function read(name: string): Method {
  const found = readMethod(json(name), blockOf);
  if ("problems" in found) throw new Error(`${name}: ${found.problems.join("; ")}`);
  return found.method;
}

/** Everything that a phone shows of a step. */
const phoneTexts = (method: Method): Local[] =>
  method.steps.flatMap((step) => [
    step.title,
    step.say,
    ...step.prompts.flatMap((prompt) => [prompt.title, prompt.ask]),
  ]);
const longest = (text: string) =>
  Math.max(...text.split(/[.!?]+\s*/).map((sentence) => sentence.split(/\s+/).filter(Boolean).length));

describe.each(files)("the method in %s", (name) => {
  const method = read(name);

  it("is named as its file", () => expect(`${method.key}.json`).toBe(name));

  it("says in at most twelve words a sentence what a phone shows, in Dutch and English", () => {
    for (const text of phoneTexts(method)) {
      for (const words of [text.nl, text.en]) {
        expect(words).not.toBe("");
        expect(longest(words), words).toBeLessThanOrEqual(12);
      }
    }
  });

  it("tells the coach of each step what to do, in both languages", () => {
    for (const step of method.steps) {
      expect(step.coach.nl.length, step.key).toBeGreaterThan(40);
      expect(step.coach.en.length, step.key).toBeGreaterThan(40);
    }
  });

  it("says where it comes from, and what of it the source gives", () => {
    expect(method.source).toMatch(/\[[UDN]\].*L\d+/);
  });
});

describe("Dromen, kort", () => {
  const method = read("dromen-kort.json");

  it("goes from a welcome to a promise", () => {
    expect(method.steps.map((step) => [step.key, step.block, step.source])).toEqual([
      ["welkom", "slide", null],
      ["dromen", "notes", null],
      ["themas", "cluster", "dromen"],
      ["stippen", "vote", "themas"],
      ["acties", "actions", "themas"],
      ["ja-zeggen", "actions", "acties"],
      ["afsluiten", "slide", null],
    ]);
  });

  it("asks three things, hidden and without names, and nobody reads along", () => {
    const dromen = method.steps[1];
    expect(dromen).toMatchObject({ hidden: true, level: "none", preread: "nobody", circle: "zaal" });
    expect(dromen?.prompts.map((prompt) => prompt.title.nl)).toEqual([
      "Onze ambitie",
      "Dit doen we al",
      "Dit kan meer",
    ]);
  });
});

describe("reading a method", () => {
  const good = json("dromen-kort.json") as { steps: Record<string, unknown>[] };
  const problems = (change: (method: typeof good) => void): string[] => {
    const copy = structuredClone(good);
    change(copy);
    const found = readMethod(copy, blockOf);
    return "problems" in found ? found.problems : [];
  };
  const step = (method: typeof good, i: number) => method.steps[i] ?? {};

  it.each<[string, (method: typeof good) => void, RegExp]>([
    ["a block that is not there", (m) => (step(m, 0)["block"] = "dans"), /steps\.0\.block/],
    ["two steps with one key", (m) => (step(m, 1)["key"] = "welkom"), /steps\.1\.key/],
    ["a source that comes later", (m) => (step(m, 2)["source"] = "acties"), /steps\.2\.source/],
    ["dots on what has no themes", (m) => (step(m, 3)["source"] = "dromen"), /steps\.3\.source/],
    [
      "two votes on the same themes",
      (m) => m.steps.splice(4, 0, { ...step(m, 3), key: "nog-eens" }),
      /steps\.4\.source: vote <- themas \(2x\)/,
    ],
    ["themes without notes", (m) => (step(m, 2)["source"] = null), /steps\.2\.source/],
    ["notes without a question", (m) => (step(m, 1)["prompts"] = []), /steps\.1\.prompts/],
    [
      "two questions with one key",
      (m) => (step(m, 1)["prompts"] = [1, 2].map(() => ({ key: "a", title: both, ask: both }))),
      /steps\.1\.prompts/,
    ],
    ["a field it does not know", (m) => (step(m, 4)["colour"] = "red"), /steps\.4/],
    ["minutes that are not a number", (m) => (step(m, 4)["minutes"] = "veertig"), /steps\.4\.minutes/],
  ])("says where the fault is: %s", (_, change, where) => {
    expect(problems(change).join("\n")).toMatch(where);
  });
  const both = { nl: "Wat?", en: "What?" };
});
