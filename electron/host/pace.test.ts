import { expect, test } from "vitest";
import { newId } from "../../shared/ids.ts";
import { openWorld } from "../../shared/testing/world.ts";
import { Limits } from "./limits.ts";
import { inPace } from "./pace.ts";

test("a script that guesses codes is slowed down and keeps nobody out who knows the code", async () => {
  const world = openWorld();
  const limits = new Limits();
  const join = (code: string) => ({ type: "person.join", id: newId(), code, team: "team-1" });
  const from = (lease: string) => ({
    who: { kind: "phone" as const, keyHash: newId(), person: null },
    lease,
  });
  const ask = (code: string, lease: string = newId()) => inPace(limits, join(code), from(lease), world.state);
  const guesses: boolean[] = [];
  for (let i = 0; i < 900; i += 1) guesses.push(await ask("wrong"));
  expect(guesses.filter(Boolean)).toHaveLength(300);
  const code = world.meeting?.code ?? "";
  for (let i = 0; i < 600; i += 1) expect(await ask(code)).toBe(true);
  const socket = newId();
  const tries: boolean[] = [];
  for (let i = 0; i < 10; i += 1) tries.push(await ask(code, socket));
  expect(tries.filter(Boolean)).toHaveLength(8);
});
