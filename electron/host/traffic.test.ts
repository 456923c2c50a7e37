import { expect, test } from "vitest";
import { Traffic } from "./traffic.ts";

test("counts pages that did not connect, once they had the time to", () => {
  let now = 0;
  const traffic = new Traffic(() => now);
  for (let i = 0; i < 10; i += 1) traffic.fetched();
  for (let i = 0; i < 4; i += 1) traffic.arrived();
  expect(traffic.read(new Set())).toMatchObject({ opened: 10, openedLately: 0, arrivedLately: 0 });
  now += 11_000;
  expect(traffic.read(new Set())).toMatchObject({ opened: 10, openedLately: 10, arrivedLately: 4 });
  now += 120_000;
  expect(traffic.read(new Set())).toMatchObject({ opened: 10, openedLately: 0, arrivedLately: 0 });
});

test("counts who fell away lately and is not back, each once", () => {
  let now = 0;
  const traffic = new Traffic(() => now);
  for (const person of ["a", "b", "b", "c"]) traffic.left(person);
  expect(traffic.read(new Set(["c"]))).toMatchObject({ connected: 1, dropped: 2 });
  now += 61_000;
  expect(traffic.read(new Set())).toMatchObject({ dropped: 0 });
});

test("a script that fetches pages fills no memory", () => {
  const traffic = new Traffic(() => 0);
  for (let i = 0; i < 50_000; i += 1) {
    traffic.fetched();
    traffic.left(`p${i}`);
  }
  expect(traffic.read(new Set()).dropped).toBeLessThanOrEqual(2_000);
});
