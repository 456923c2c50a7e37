import { describe, expect, it, vi } from "vitest";
import type { FilePlatter } from "../simulator/platter.ts";
import { Attack, beyondChance, isAfter, type Result } from "./attack.ts";
import { BROKEN } from "./broken.ts";
import { chance, score, spearman } from "./score.ts";

vi.mock("socket.io-client", () => import("../simulator/socket-io-client.ts"));
vi.setConfig({ testTimeout: 120_000 });

const DAYS = 8;

async function attacked(days: number, make?: () => FilePlatter): Promise<Result[]> {
  const attack = new Attack();
  for (let seed = 1; seed <= days; seed += 1) await attack.day(seed, make?.());
  return attack.results();
}

const line = ({ moment, attacker, kind, score: { right, contributions, z, likenessZ } }: Result) =>
  `${moment}: ${attacker} knows ${right} of ${contributions} ${kind} (z ${z.toFixed(1)}, ${likenessZ.toFixed(1)})`;

it("who has the disk and knows who pressed when does no better than chance, once the step has closed", async () => {
  const results = await attacked(DAYS);
  const after = results.filter(({ moment, kind }) => isAfter(moment, kind));
  expect(after.filter((each) => beyondChance(each.score)).map(line)).toEqual([]);
  for (const kind of ["notes", "late notes", "dots"] as const)
    expect(
      Math.max(...after.filter((each) => each.kind === kind).map((each) => each.score.contributions)),
    ).toBeGreaterThan(50);
  // The same attackers are not blind: while the step is open the log tells them everything, as we say.
  const open = results.find(
    (each) => each.moment === "while notes are written" && each.attacker === "events, by number",
  );
  expect(open?.score.right).toBe(open?.score.contributions);
});

it.each(Object.entries(BROKEN))("a store that %s is found out", async (_, { make, noticed }) => {
  const results = await attacked(3, make);
  const found = results.filter(({ moment, kind, score }) => isAfter(moment, kind) && beyondChance(score));
  expect(found.map(({ attacker }) => attacker)).toContain(noticed);
});

describe("the statistic", () => {
  it("knows what drawing lots gets right, and how far off that mostly is", () => {
    // By counting: all orders of each group.
    const orders = (n: number): number[][] =>
      n === 0
        ? [[]]
        : orders(n - 1).flatMap((order) =>
            Array.from({ length: n }, (_, at) => [...order.slice(0, at), n - 1, ...order.slice(at)]),
          );
    for (const truth of [
      ["a", "b", "c"],
      ["a", "a", "b", "c"],
      ["a", "a", "b", "b", "b"],
    ]) {
      const rights = orders(truth.length).map(
        (order) => order.filter((from, at) => truth[from] === truth[at]).length,
      );
      const mean = rights.reduce((a, b) => a + b, 0) / rights.length;
      const variance = rights.reduce((sum, right) => sum + (right - mean) ** 2, 0) / rights.length;
      expect(chance(truth).mean).toBeCloseTo(mean, 9);
      expect(chance(truth).variance).toBeCloseTo(variance, 9);
    }
  });

  it("tells an order that is right, one that is the other way round, and one that is of chance", () => {
    const truth = Array.from({ length: 12 }, (_, i) => `person ${i}`);
    const right = truth.map((_, i) => i);
    expect(spearman(right)).toBe(1);
    expect(spearman([...right].reverse())).toBe(-1);
    const many = (order: number[]) => score(Array.from({ length: 20 }, () => ({ truth, order })));
    expect(beyondChance(many(right))).toBe(true);
    expect(beyondChance(many([...right].reverse()))).toBe(true);
    expect(many(right)).toMatchObject({ contributions: 240, right: 240, expected: 20 });
  });
});
