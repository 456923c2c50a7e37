import type { Room } from "../../renderer/client/api.ts";
import { CHANNEL_RANK, type Channel, kindOfChannel } from "../../shared/core/channel.ts";
import type { Seen } from "../../shared/core/kind.ts";
import type { State } from "../../shared/core/state.ts";
import { sameValue, view } from "../../shared/core/view.ts";
import { RECORDS, type RecordType } from "../../shared/records.ts";

/** A channel by the name it has on the wire. */
export function channelNamed(name: string): Channel {
  const kind = kindOfChannel(name);
  return { kind, id: name.includes(":") ? name.slice(name.indexOf(":") + 1) : null, name };
}

/**
 * The law of the wire: what a screen holds is `view` of the state over its channels, the one that knows most first.
 * @returns a line for each record that is otherwise; none when all is well
 */
export function differencesFromView(room: Room, state: State): string[] {
  const channels = (room.hello.get()?.channels ?? [])
    .map(channelNamed)
    .sort((a, b) => CHANNEL_RANK[a.kind] - CHANNEL_RANK[b.kind]);
  const expected = new Map<string, Seen>();
  for (const record of state.records.values()) {
    for (const channel of channels) {
      const seen = view(record, channel);
      if (!seen) continue;
      expected.set(record.id, seen);
      break;
    }
  }
  const problems: string[] = [];
  const held = new Set<string>();
  for (const type of Object.keys(RECORDS) as RecordType[]) {
    for (const record of room.records.all(type)) {
      held.add(record.id);
      const should = expected.get(record.id);
      if (!should) problems.push(`${room.face} holds ${type} ${record.id}, which it may not know`);
      else if (!sameValue(record, should)) problems.push(`${room.face} holds another ${type} ${record.id}`);
    }
  }
  for (const [id, record] of expected)
    if (!held.has(id)) problems.push(`${room.face} misses ${record.type} ${id}`);
  return problems;
}
