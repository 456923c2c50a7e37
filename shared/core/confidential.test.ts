import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { busyWorld } from "../testing/busy.ts";
import { everyChannel } from "../testing/client.ts";
import { histories } from "../testing/histories.ts";
import { play } from "../testing/history.ts";
import type { World } from "../testing/world.ts";
import { type Channel, CONFIDENTIAL, DOC, docTeamChannel } from "./channel.ts";
import { kindOf } from "./kinds.ts";
import { difference, view } from "./view.ts";

// Finding the shortest story of a failure takes longer than passing.
vi.setConfig({ testTimeout: 60_000 });

/** Every channel there is, documents too. */
function channels(world: World): Channel[] {
  const teams = [...world.state.records.values()].filter((record) => record.type === "team");
  return [...everyChannel(world.state), DOC, ...teams.map((team) => docTeamChannel(team.id))];
}

describe("what is confidential", () => {
  it("is on no channel but those of staff, as a record or as a change of one, after any history", () => {
    let met = 0;
    fc.assert(
      fc.property(histories(250), (history) => {
        const world = busyWorld(6);
        world.listeners.add((touched) => {
          const open = channels(world).filter(({ kind }) => !CONFIDENTIAL.has(kind));
          for (const [id, before] of touched) {
            const after = world.state.records.get(id);
            const secret = [before, after].filter(
              (record) => record && kindOf(record).confidential?.(record),
            );
            met += secret.length;
            for (const channel of open) {
              for (const record of secret) {
                expect(record && view(record, channel), channel.name).toBeNull();
                // Its own rule says so too; what stands in `view` is for a rule that forgets.
                expect(record && kindOf(record).view(record, channel), channel.name).toBeNull();
              }
              if (secret.length === 2) expect(difference(before, after, channel), channel.name).toBeNull();
            }
          }
        });
        play(world, history);
      }),
      { numRuns: 25 },
    );
    expect(met).toBeGreaterThan(20);
  });

  it("is held back from other channels even when its own rule forgets to", () => {
    const world = busyWorld(7);
    const note = [...world.state.records.values()].find((record) => record.type === "traject");
    if (!note) throw new Error("an empty room");
    const kind = kindOf(note);
    const room = channels(world).find((channel) => channel.kind === "room") as Channel;
    expect(view(note, room)).not.toBeNull();
    const spy = vi.fn(() => true);
    kind.confidential = spy;
    try {
      for (const channel of channels(world)) {
        if (CONFIDENTIAL.has(channel.kind)) continue;
        expect(view(note, channel), channel.name).toBeNull();
      }
      expect(spy).toHaveBeenCalled();
    } finally {
      delete kind.confidential;
    }
  });
});
