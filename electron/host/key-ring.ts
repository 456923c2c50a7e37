import { list, openMeeting, type State, teamsOf } from "../../shared/core/state.ts";
import type { Meeting } from "../../shared/room/records.ts";
import { keysOf, type SealedFace, type StaffKeys } from "../../shared/wire/sealed.ts";
import type { Identity } from "./actors.ts";
import { coachKey } from "./keys.ts";
import { sealMeans } from "./seal-means.ts";

/** A secret that opens a sealed line, as what follows from it, and who one is with it. */
export type RingKey = { face: SealedFace; keys: StaffKeys; who: Identity };

/** Secrets whose keys are remembered: more than any traject has tables. */
const MOST = 500;
const derived = new Map<string, StaffKeys>();

/** Keys of a secret, made once. */
export function keysOnce(secret: string): StaffKeys {
  const known = derived.get(secret);
  if (known) return known;
  if (derived.size >= MOST) derived.clear();
  const keys = keysOf(sealMeans, secret);
  derived.set(secret, keys);
  return keys;
}

/** The meeting whose keys open doors: the one that is open, else the first that is prepared. Keys of others are over. */
export function meetingOfKeys(state: State): Meeting | undefined {
  const prepared = list(state, "meeting", "meetings").filter((each) => each.state === "prepared");
  const first = (a: Meeting, b: Meeting) => (a.date + a.id < b.date + b.id ? -1 : 1);
  return openMeeting(state) ?? prepared.sort(first)[0];
}

/**
 * All keys that open a sealed line in this room now: of the table cards of the meeting that is open, or is next, and of
 * devices that were paired for it.
 */
export function ringOf({ state, secret }: { state: State; secret: string }): RingKey[] {
  const meeting = meetingOfKeys(state);
  if (!meeting) return [];
  const coach = (team: string): Identity => ({ kind: "coach", team });
  const cards = teamsOf(state, meeting.id).map(
    ({ id }): RingKey => ({ face: "tafel", keys: keysOnce(coachKey(secret, id)), who: coach(id) }),
  );
  const devices = list(state, "device", `devices:${meeting.id}`).map(
    ({ id, face, team, key }): RingKey => ({
      face,
      keys: keysOnce(key),
      who: team === null ? { kind: "staf", device: id } : coach(team),
    }),
  );
  return [...cards, ...devices];
}
