import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { teamsIn } from "../../shared/testing/busy.ts";
import { openWorld } from "../../shared/testing/world.ts";
import type { Batch } from "../../shared/wire/protocol.ts";
import { Channels } from "./channels.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A room of which each change is told as the host does; `batches` is what left on the channel of staff. */
function story() {
  const world = openWorld(1, 1);
  const batches: Batch[] = [];
  const channels = new Channels(
    () => world.state,
    (batch) => {
      if (batch.ch === "staff") batches.push(batch);
    },
  );
  world.listeners.add((touched) => channels.tell(touched));
  const [team = ""] = teamsIn(world);
  const rename = (name: string) =>
    world.must(world.regie, { type: "team.edit", id: team, name, sign: "tent" });
  return { batches, rename };
}

it("tells the first change after a quiet moment at once, with what was committed along with it", () => {
  const { batches, rename } = story();
  rename("De Tent");
  rename("De Grote Tent");
  expect(batches).toEqual([]);
  vi.advanceTimersByTime(0);
  expect(batches).toHaveLength(1);
  expect(batches[0]?.ops).toMatchObject([{ set: { name: "De Grote Tent" } }]);
});

it("keeps what follows together, a batch in sixteen milliseconds", () => {
  const { batches, rename } = story();
  rename("Een");
  vi.advanceTimersByTime(1);
  for (const name of ["Twee", "Drie", "Vier"]) {
    vi.advanceTimersByTime(4);
    rename(name);
  }
  expect(batches).toHaveLength(1);
  vi.advanceTimersByTime(4);
  expect(batches).toHaveLength(2);
  expect(batches[1]?.ops).toMatchObject([{ set: { name: "Vier" } }]);
  expect(batches.map(({ seq }) => seq)).toEqual([1, 2]);
});

it("waits no longer than that when the steady clock went back", () => {
  const { batches, rename } = story();
  const steady = performance.now();
  vi.spyOn(performance, "now").mockReturnValue(steady + 60_000);
  rename("Een");
  vi.advanceTimersByTime(0);
  vi.spyOn(performance, "now").mockReturnValue(steady);
  rename("Twee");
  vi.advanceTimersByTime(16);
  expect(batches).toHaveLength(2);
});
