import { newId } from "../../shared/new-id.ts";
import type { Face } from "../../shared/wire/protocol.ts";
import { randomHex } from "./hex.ts";
import { openShelf, type Shelf } from "./storage.ts";

/** What the address of a page said behind its `#`; it is taken out of the address bar at once. */
export type Fragment = {
  /** Code of the meeting, from the QR. */
  code: string | null;
  team: string | null;
  /** A staff key. */
  key: string | null;
  /** A code for pairing this device, from the laptop's screen. */
  pair: string | null;
  /** What a phone took along from another address of the host. */
  moved: Record<string, string> | null;
};

export function readFragment(hash: string): Fragment {
  const values = new URLSearchParams(hash.replace(/^#/, ""));
  return {
    code: values.get("c"),
    team: values.get("t"),
    key: values.get("k"),
    pair: values.get("p"),
    moved: unpack(values.get("m")),
  };
}

/** Reads the fragment of this page and wipes it: a key must not stay in the bar, the history or a screenshot. */
export function takeFragment(): Fragment {
  const fragment = readFragment(location.hash);
  if (location.hash) history.replaceState(null, "", location.pathname + location.search);
  // Another code scanned into a page that is open already changes only what is behind the `#`.
  addEventListener("hashchange", () => location.reload());
  return fragment;
}

/** More than any phone holds after a day, and less than the strictest browser takes as an address; signs. */
const LUGGAGE_SIGNS = 400_000;

/** All that a phone's shelf holds, as the fragment of an address. */
export function luggageOf(shelf: Shelf): string {
  const all = shelf.all();
  const whole = pack(all);
  if (whole.length <= LUGGAGE_SIGNS) return `/#m=${whole}`;
  // What was sent is safe with the host; what was not goes before the list of it.
  const { own, ...rest } = all;
  return `/#m=${pack(rest)}`;
}

/** Values as text for a fragment. */
export function pack(values: Record<string, string>): string {
  const bytes = new TextEncoder().encode(JSON.stringify(values));
  let signs = "";
  for (const byte of bytes) signs += String.fromCharCode(byte);
  return btoa(signs).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

function unpack(text: string | null): Record<string, string> | null {
  if (!text) return null;
  try {
    const signs = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    const bytes = Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
    const values: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof values !== "object" || values === null) return null;
    return Object.values(values).every((value) => typeof value === "string")
      ? (values as Record<string, string>)
      : null;
  } catch {
    return null;
  }
}

/** Who a staff screen is. `code`: it has just been scanned and is to be paired; there is no key yet. */
export type StaffIdentity = { key: string; team: string | null; code: string | null };
type StaffFace = Exclude<Face, "deelnemer">;

/** Regie and beamer keep their key as long as the tab lives; devices that walk about keep theirs for the day. */
const staffShelf = (face: StaffFace) => openShelf(face === "tafel" || face === "staf" ? "local" : "session");

/** Key and team of a staff page, from its address or as it kept them. */
export function staffIdentity(face: StaffFace): StaffIdentity {
  const shelf = staffShelf(face);
  const tab = openShelf("session");
  const { key, team, pair } = takeFragment();
  // A page that is loaded again while it is being paired goes on.
  if (pair) tab.write(`pair:${face}`, { key: "", team, code: pair });
  if (key) keepStaffKey(face, key, team);
  const pairing = tab.read<StaffIdentity | null>(`pair:${face}`, null);
  const kept = shelf.read<{ key: string; team: string | null } | null>(`staff:${face}`, null);
  return pairing ?? { ...(kept ?? { key: "", team: null }), code: null };
}

/** This device has a key from now on; a code that it came by has served. */
export function keepStaffKey(face: StaffFace, key: string, team: string | null): void {
  openShelf("session").remove(`pair:${face}`);
  staffShelf(face).write(`staff:${face}`, { key, team });
}

/** What opens this staff page, with its key, at any address of the host. */
export function staffFragment(key: string, team: string | null): string {
  return `k=${key}${team ? `&t=${team}` : ""}`;
}

/** Who a phone is. */
export type PhoneIdentity = {
  /** 32 random bytes as hex; the host keeps only its hash. Another one for every meeting: nothing ties those together. */
  key: string;
  person: string;
  code: string | null;
  team: string | null;
  /** Meeting it joined; null: not yet. */
  meeting: string | null;
  /** Came from another phone with a return code; `new` until its owner read what stayed behind. */
  returned?: "new" | "told";
};

export function newPhone(code: string | null, team: string | null): PhoneIdentity {
  return { key: randomHex(32), person: newId(), code, team, meeting: null };
}

/**
 * What came along from another address takes the place of what was left here: it is later. Unless this phone is somebody
 * else in the same meeting; then the address was not made by this phone.
 */
function unpackInto(shelf: Shelf, moved: Record<string, string>): void {
  const here = shelf.read<PhoneIdentity | null>("phone", null);
  const next = identityIn(moved);
  if (!next || (here?.meeting && here.meeting === next.meeting && here.key !== next.key)) return;
  shelf.clear();
  shelf.restore(moved);
}

function identityIn(moved: Record<string, string>): PhoneIdentity | null {
  try {
    return JSON.parse(moved["phone"] ?? "null") as PhoneIdentity | null;
  } catch {
    return null;
  }
}

/** As it was kept, with what a newly scanned QR says; saved. */
export function phoneIdentity(shelf: Shelf, fragment: Fragment): PhoneIdentity {
  if (fragment.moved) unpackInto(shelf, fragment.moved);
  const kept = shelf.read<PhoneIdentity | null>("phone", null);
  const identity = kept ?? newPhone(null, null);
  // A scan before joining says where to; afterwards it is the same person at the same table.
  if (fragment.code && !identity.meeting) {
    identity.code = fragment.code;
    identity.team = fragment.team;
  }
  shelf.write("phone", identity);
  return identity;
}
