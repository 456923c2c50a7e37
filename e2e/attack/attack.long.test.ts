import { expect, it, vi } from "vitest";
import { Attack, beyondChance, isAfter } from "./attack.ts";

vi.mock("socket.io-client", () => import("../simulator/socket-io-client.ts"));
vi.setConfig({ testTimeout: 30 * 60_000 });

it("a thousand days attacked: nobody's notes and dots are found", async () => {
  const attack = new Attack();
  for (let seed = 1000; seed < 2000; seed += 1) await attack.day(seed);
  const found = attack
    .results()
    .filter(({ moment, kind, score }) => isAfter(moment, kind) && beyondChance(score));
  expect(found).toEqual([]);
});
