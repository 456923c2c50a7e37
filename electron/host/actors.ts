import { find, list, openMeeting, type State, teamsOf } from "../../shared/core/state.ts";
import type { Meeting, Person } from "../../shared/room/records.ts";
import type { Handshake } from "../../shared/wire/protocol.ts";
import { coachKey, sameKey, sha256 } from "./keys.ts";

/** Who is behind a key. A phone is known by the hash of its own secret; the host never keeps the secret itself. */
export type Identity =
  | { kind: "regie" }
  | { kind: "beamer" }
  | { kind: "coach"; team: string }
  | { kind: "phone"; keyHash: string; person: string | null };

/** What a screen says of itself, kept as long as its socket lives; without the phone's secret. */
export type Claim = { face: Handshake["face"]; key: string; person: string | null; loopback: boolean };

export type StaffKeys = { regie: string; beamer: string };

/** Takes the secret out of a handshake as soon as it is in. */
export function claimOf(
  from: Pick<Handshake, "face" | "key" | "person">,
  address: string | undefined,
): Claim {
  const key = from.face === "deelnemer" ? sha256(from.key) : from.key;
  return { face: from.face, key, person: from.person, loopback: isLoopback(address) };
}

/** Is this the laptop itself? The keys of regie and beamer work nowhere else. */
export function isLoopback(address: string | undefined): boolean {
  if (!address) return false;
  const plain = address.replace(/^::ffff:/, "");
  return plain === "::1" || plain.startsWith("127.");
}

/**
 * Whom a claim proves to be, in the room that is open (if any). Null: the key does not fit, or not from there. A coach
 * without a room is nobody yet; the caller decides whether to wait.
 */
export function identify(
  claim: Claim,
  keys: StaffKeys,
  room: { state: State; secret: string } | null,
): Identity | null {
  switch (claim.face) {
    case "regie":
      return claim.loopback && sameKey(claim.key, keys.regie) ? { kind: "regie" } : null;
    case "beamer":
      return claim.loopback && sameKey(claim.key, keys.beamer) ? { kind: "beamer" } : null;
    case "tafel":
      return room ? coachOf(claim.key, room) : null;
    case "deelnemer":
      return {
        kind: "phone",
        keyHash: claim.key,
        person: room ? (personOf(room.state, claim.key, claim.person)?.id ?? null) : null,
      };
  }
}

/** The meeting whose keys open doors: the one that is open, else the first that is prepared. Keys of others are over. */
export function meetingOfKeys(state: State): Meeting | undefined {
  const prepared = list(state, "meeting", "meetings").filter((each) => each.state === "prepared");
  const first = (a: Meeting, b: Meeting) => (a.date + a.id < b.date + b.id ? -1 : 1);
  return openMeeting(state) ?? prepared.sort(first)[0];
}

function coachOf(key: string, { state, secret }: { state: State; secret: string }): Identity | null {
  const meeting = meetingOfKeys(state);
  const team = meeting && teamsOf(state, meeting.id).find(({ id }) => sameKey(key, coachKey(secret, id)));
  return team ? { kind: "coach", team: team.id } : null;
}

/** The person a phone is: the one it names, if the key is that person's; else the one of the open meeting by its key. */
export function personOf(state: State, keyHash: string, named: string | null): Person | undefined {
  const person = find(state, "person", named);
  if (person && person.keyHash === keyHash) return person;
  const meeting = openMeeting(state)?.id;
  return list(state, "person", `key:${keyHash}`).find((each) => each.meeting === meeting);
}
