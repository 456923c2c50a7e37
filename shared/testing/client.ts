import {
  BEAMER,
  type Channel,
  coachChannel,
  DOOR,
  ownChannel,
  ROOM,
  STAFF,
  teamChannel,
} from "../core/channel.ts";
import type { Seen } from "../core/kind.ts";
import type { State } from "../core/state.ts";
import { channelsOf, difference, type Op, view } from "../core/view.ts";
import { throughJson, type World } from "./world.ts";

/** Every channel a screen could hold now. */
export function everyChannel(state: State): Channel[] {
  const channels = [ROOM, STAFF, BEAMER, DOOR];
  for (const record of state.records.values()) {
    if (record.type === "team") channels.push(teamChannel(record.id), coachChannel(record.id));
    if (record.type === "person") channels.push(ownChannel(record.id));
  }
  return channels;
}

/** What a channel sees of the whole room, by id. */
export function seenOn(state: State, channel: Channel): Record<string, Seen> {
  const seen: Record<string, Seen> = {};
  for (const record of state.records.values()) {
    const shown = view(record, channel);
    if (shown) seen[record.id] = throughJson(shown);
  }
  return seen;
}

/** A screen on one channel: a snapshot when it comes, and from then on only what it is told. */
export class Client {
  readonly channel: Channel;
  records: Record<string, Seen>;

  constructor(state: State, channel: Channel) {
    this.channel = channel;
    this.records = seenOn(state, channel);
  }

  apply(op: Op): void {
    if ("put" in op) this.records[op.put.id] = op.put;
    else if ("remove" in op) delete this.records[op.remove];
    else {
      const known = { ...this.records[op.patch], ...op.set } as Record<string, unknown>;
      for (const key of op.unset ?? []) delete known[key];
      this.records[op.patch] = known as Seen;
    }
  }
}

/** Calls `hear` with every op that the host would send, and on which channel. */
export function overhear(world: World, hear: (channel: Channel, op: Op) => void): void {
  world.listeners.add((touched) => {
    const teams = [...world.state.records.values()].flatMap((record) =>
      record.type === "team" ? [record.id] : [],
    );
    for (const [id, before] of touched) {
      const after = world.state.records.get(id);
      const channels = new Map<string, Channel>();
      for (const record of [before, after]) {
        if (record) for (const channel of channelsOf(record, teams)) channels.set(channel.name, channel);
      }
      for (const channel of channels.values()) {
        const op = difference(before, after, channel);
        if (op) hear(channel, throughJson(op));
      }
    }
  });
}
