import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { busyWorld } from "../testing/busy.ts";
import { Client, everyChannel, overhear, seenOn } from "../testing/client.ts";
import { histories } from "../testing/histories.ts";
import { attempt, play } from "../testing/history.ts";
import { TRIES } from "../testing/tries.ts";
import { RULES } from "./decide.ts";
import { channelsOf, view } from "./view.ts";

// Finding the shortest story of a failure takes longer than passing.
vi.setConfig({ testTimeout: 60_000 });

describe("the view law", () => {
  it("what a client holds equals the view of the state, whenever it came, on every channel", () => {
    fc.assert(
      fc.property(histories(250), fc.integer({ min: 0, max: 1 }), (history, early) => {
        const world = busyWorld(1);
        const clients = new Map<string, Client>();
        const arrive = () => {
          for (const channel of everyChannel(world.state))
            if (!clients.has(channel.name)) clients.set(channel.name, new Client(world.state, channel));
        };
        overhear(world, (channel, op) => clients.get(channel.name)?.apply(op));
        // Some come at once, others somewhere in the middle of it, and those of new people and teams when they exist.
        const at = early ? 0 : Math.floor(history.length / 2);
        history.forEach((seed, i) => {
          if (i === at || (i > at && i % 40 === 0)) arrive();
          play(world, [seed]);
          // Who sat at the table of a meeting that was erased is taken from its channels.
          const there = new Set(everyChannel(world.state).map(({ name }) => name));
          for (const name of clients.keys()) if (!there.has(name)) clients.delete(name);
        });
        for (const client of clients.values())
          expect(client.records, client.channel.name).toEqual(seenOn(world.state, client.channel));
      }),
      { numRuns: 40 },
    );
  });

  it("misses no channel that may see a record", () => {
    fc.assert(
      fc.property(histories(200), (history) => {
        const world = busyWorld(2);
        play(world, history);
        const channels = everyChannel(world.state);
        const teams = [...world.state.records.values()].filter((record) => record.type === "team");
        for (const record of world.state.records.values()) {
          const named = new Set(
            channelsOf(
              record,
              teams.map((team) => team.id),
            ).map((channel) => channel.name),
          );
          for (const channel of channels) {
            if (view(record, channel))
              expect(named, `${record.type} on ${channel.name}`).toContain(channel.name);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("sends a record on one channel of each device, so that the nearest copy is never an old one", () => {
    const world = busyWorld(3);
    play(
      world,
      Array.from({ length: 400 }, (_, i) => i * 7919),
    );
    for (const record of world.state.records.values()) {
      if (record.type === "note" || record.type === "action" || record.type === "person") continue;
      const on = everyChannel(world.state).filter((channel) => view(record, channel));
      const phones = on.filter(
        (channel) => channel.kind === "room" || channel.kind === "team" || channel.kind === "own",
      );
      expect(new Set(phones.map((channel) => channel.kind)).size, record.type).toBeLessThanOrEqual(1);
    }
  });
});

describe("the random histories", () => {
  it("know how to try every command of the room", () => {
    expect(Object.keys(TRIES).sort()).toEqual(Object.keys(RULES).sort());
  });

  it("let every command succeed somewhere, and refuse every kind of thing", () => {
    const done = new Set<string>();
    const refused = new Set<string>();
    for (let run = 0; run < 30; run += 1) {
      const world = busyWorld(run);
      for (let i = 0; i < 500; i += 1) {
        const each = attempt(world, run * 100_003 + i * 7919);
        if (!each) continue;
        const outcome = world.do(each.actor, each.message);
        if (outcome.ok) done.add((each.message as { type: string }).type);
        else refused.add(outcome.code);
      }
    }
    // There is only one traject in a room, made before it is busy.
    expect([...done].sort()).toEqual(
      Object.keys(RULES)
        .filter((type) => type !== "traject.create")
        .sort(),
    );
    for (const code of [
      "malformed",
      "not-allowed",
      "changed",
      "frozen",
      "limit",
      "bad-ticket",
      "busy",
      "removed",
    ])
      expect(refused).toContain(code);
  });
});
