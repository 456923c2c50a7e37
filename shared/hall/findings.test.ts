import { expect, test } from "vitest";
import { findingsOf, type Sight } from "./findings.ts";

const well: Sight = {
  networks: ["hall"],
  system: "other",
  minutes: 20,
  opened: 90,
  openedLately: 0,
  arrivedLately: 0,
  connected: 80,
  dropped: 0,
  lagging: 0,
};
const said = (more: Partial<Sight>) => findingsOf({ ...well, ...more }).map(({ code }) => code);

test.each<[string, Partial<Sight>, string[]]>([
  ["all is well", {}, []],
  ["a hotspot of the laptop itself is well", { networks: ["own", "made-up"] }, []],
  ["a laptop that listens where it was told says nothing of networks", { networks: null }, []],
  ["no network", { networks: [], connected: 0 }, ["no-network"]],
  ["only a VPN or a virtual machine", { networks: ["made-up"] }, ["only-made-up"]],
  ["a network that gave no address", { networks: ["no-lease", "made-up"] }, ["no-lease"]],
  ["nobody yet, but it has only begun", { opened: 0, connected: 0, minutes: 1 }, []],
  ["nobody could open the page", { opened: 0, connected: 0 }, ["nobody"]],
  ["nor on either network", { opened: 0, connected: 0, networks: ["hall", "hall"] }, ["nobody", "several"]],
  ["half have the page and no line", { openedLately: 40, arrivedLately: 19 }, ["not-connecting"]],
  ["a few who closed it again", { openedLately: 40, arrivedLately: 37 }, []],
  ["two phones is not a hall", { openedLately: 2, arrivedLately: 0 }, []],
  ["half fell away at once", { connected: 40, dropped: 40 }, ["gone-at-once"]],
  ["all fell away", { connected: 0, dropped: 80 }, ["gone-at-once"]],
  ["some locked their phone", { connected: 70, dropped: 10 }, []],
  ["a small group of which one left", { connected: 2, dropped: 3 }, []],
  [
    "fell away because the laptop lost its network",
    { networks: [], connected: 0, dropped: 80 },
    ["no-network", "gone-at-once"],
  ],
  ["many cannot keep up", { lagging: 15 }, ["slow"]],
  ["two networks are no trouble while people come in", { networks: ["hall", "hall"] }, []],
])("%s", (_what, more, codes) => {
  expect(said(more)).toEqual(codes);
});

test("says how many of how many", () => {
  expect(findingsOf({ ...well, connected: 30, dropped: 50 })).toEqual([
    { code: "gone-at-once", count: 50, of: 80 },
  ]);
  expect(findingsOf({ ...well, openedLately: 40, arrivedLately: 19 })).toEqual([
    { code: "not-connecting", count: 21, of: 40 },
  ]);
});
