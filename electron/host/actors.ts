import { find, list, openMeeting, type State } from "../../shared/core/state.ts";
import type { Person } from "../../shared/room/records.ts";
import type { Face, Handshake } from "../../shared/wire/protocol.ts";
import { ringOf } from "./key-ring.ts";
import { sameKey, sha256 } from "./keys.ts";

/** Who is behind a key. A phone is known by the hash of its own secret; the host never keeps the secret itself. */
export type Identity =
  | { kind: "regie" }
  | { kind: "beamer" }
  | { kind: "coach"; team: string }
  /** The facilitator, on a phone that was paired. */
  | { kind: "staf"; device: string }
  | { kind: "phone"; keyHash: string; person: string | null };

/**
 * What a screen says of itself, kept as long as its socket lives; without the phone's secret. `sealed`: its line is, by
 * the secret of which `key` is the id, and it has shown that it holds it.
 */
export type Claim = { face: Face; key: string; person: string | null; loopback: boolean; sealed: boolean };

export type StaffKeys = { regie: string; beamer: string };

/** Takes the secret out of a handshake as soon as it is in. */
export function claimOf(
  from: Pick<Handshake, "face" | "key" | "person">,
  address: string | undefined,
): Claim {
  const key = from.face === "deelnemer" ? sha256(from.key) : from.key;
  return { face: from.face, key, person: from.person, loopback: isLoopback(address), sealed: false };
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
    case "staf":
      return (claim.sealed && room && behind(claim, room)?.who) || null;
    case "deelnemer":
      return {
        kind: "phone",
        keyHash: claim.key,
        person: room ? (personOf(room.state, claim.key, claim.person)?.id ?? null) : null,
      };
  }
}

/** The key that a sealed claim names, if it opens anything now. */
function behind({ face, key }: Claim, room: { state: State; secret: string }) {
  return ringOf(room).find((each) => each.face === face && each.keys.id === key);
}

/** The person a phone is: the one it names, if the key is that person's; else the one of the open meeting by its key. */
export function personOf(state: State, keyHash: string, named: string | null): Person | undefined {
  const person = find(state, "person", named);
  if (person && person.keyHash === keyHash) return person;
  const meeting = openMeeting(state)?.id;
  return list(state, "person", `key:${keyHash}`).find((each) => each.meeting === meeting);
}
