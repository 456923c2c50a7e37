import type { Rec } from "../records.ts";
import {
  ALL_TEAMS,
  BEAMER,
  type Channel,
  CONFIDENTIAL,
  coachChannel,
  DOOR,
  ownChannel,
  ROOM,
  STAFF,
  teamChannel,
} from "./channel.ts";
import type { Seen } from "./kind.ts";
import { kindOf } from "./kinds.ts";

/** All that a device learns before it joined. */
const AT_THE_DOOR: ReadonlySet<Rec["type"]> = new Set(["traject", "meeting", "team"] as const);

/**
 * The one rule of visibility: what `channel` may know of `record`, or null. Wire, exports and pictures all ask here.
 * The rule of each type stands in its own `kinds.ts`.
 */
export function view(record: Rec, channel: Channel): Seen | null {
  if (channel.kind === "door") return AT_THE_DOOR.has(record.type) ? view(record, ROOM) : null;
  const kind = kindOf(record);
  if (!CONFIDENTIAL.has(channel.kind) && kind.confidential?.(record)) return null;
  return kind.view(record, channel) as Seen | null;
}

/** Properties that changed for a channel: `set` those that are new or other, `unset` those it may no longer know. */
export type Op =
  | { put: Seen }
  | { patch: string; set: Record<string, unknown>; unset?: string[] }
  | { remove: string };

/** What a channel has to be told when a record went from `before` to `after`; null when nothing it sees changed. */
export function difference(before: Rec | undefined, after: Rec | undefined, channel: Channel): Op | null {
  const old = before ? view(before, channel) : null;
  const now = after ? view(after, channel) : null;
  if (!now) return old ? { remove: old.id } : null;
  if (!old) return { put: now };
  return patchBetween(old, now);
}

function patchBetween(old: Seen, now: Seen): Op | null {
  const a = old as Record<string, unknown>;
  const b = now as Record<string, unknown>;
  const set: Record<string, unknown> = {};
  const unset: string[] = [];
  let changed = false;
  for (const key in b) {
    if (a[key] !== b[key] && !sameValue(a[key], b[key])) {
      set[key] = b[key];
      changed = true;
    }
  }
  for (const key in a) if (!(key in b)) unset.push(key);
  if (unset.length > 0) return { patch: now.id, set, unset };
  return changed ? { patch: now.id, set } : null;
}

/** Equality of plain JSON values. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const x = a as Record<string, unknown>;
  const y = b as Record<string, unknown>;
  const keys = Object.keys(x);
  return keys.length === Object.keys(y).length && keys.every((key) => key in y && sameValue(x[key], y[key]));
}

/**
 * Channels that may see this record, given the ids of all teams. A test checks that no other channel ever sees it. For a
 * change, ask for the record before and after: who may see it may have changed too.
 */
export function channelsOf(record: Rec, teams: readonly string[]): Channel[] {
  const audience = kindOf(record).audience(record);
  const channels = [ROOM, STAFF, BEAMER, ...(AT_THE_DOOR.has(record.type) ? [DOOR] : [])];
  for (const team of audience.teams.includes(ALL_TEAMS) ? teams : audience.teams) {
    if (team) channels.push(teamChannel(team), coachChannel(team));
  }
  for (const person of audience.persons ?? []) if (person) channels.push(ownChannel(person));
  return channels;
}
