import { LIMITS } from "../limits.ts";
import { Chance, type Try } from "./chance.ts";
import { BAG, TRIES } from "./tries.ts";
import type { Outcome, World } from "./world.ts";

/** Messages that no page of ours would send. */
const NONSENSE: readonly unknown[] = [
  null,
  "note.add",
  {},
  { type: "toString" },
  { type: "__proto__" },
  { type: "note.add" },
  { type: "undo", more: 1 },
  { type: "note.withdraw", id: "../x" },
  { type: "person.name", name: "\ud800" },
  { type: "person.name", name: "\u200b" },
  { type: "person.name", name: "x".repeat(LIMITS.nameChars + 1) },
];

/** Something that somebody tries, as this seed has it; null when there is nothing to try. */
export function attempt(world: World, seed: number): Try | null {
  const chance = new Chance(world, seed);
  world.now += chance.random.below(20_000);
  if (chance.random.once(40)) return { actor: chance.participant(), message: chance.random.pick(NONSENSE) };
  const type = chance.random.pick(BAG) ?? "undo";
  return TRIES[type]?.(chance) ?? null;
}

/** Plays a history: each seed is one attempt. Tells each attempt with what came of it. */
export function play(
  world: World,
  seeds: readonly number[],
  told?: (each: Try, outcome: Outcome) => void,
): void {
  for (const seed of seeds) {
    const each = attempt(world, seed);
    if (!each) continue;
    const outcome = world.do(each.actor, each.message);
    told?.(each, outcome);
  }
}
