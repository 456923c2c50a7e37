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
  /** What a phone took along from another address of the host. */
  moved: Record<string, string> | null;
};

export function readFragment(hash: string): Fragment {
  const values = new URLSearchParams(hash.replace(/^#/, ""));
  return {
    code: values.get("c"),
    team: values.get("t"),
    key: values.get("k"),
    moved: unpack(values.get("m")),
  };
}

/** Reads the fragment of this page and wipes it: a key must not stay in the bar, the history or a screenshot. */
export function takeFragment(): Fragment {
  const fragment = readFragment(location.hash);
  if (location.hash) history.replaceState(null, "", location.pathname + location.search);
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

/** Who a staff screen is. */
export type StaffIdentity = { key: string; team: string | null };

/**
 * Key and team of a staff page, from its address or as it kept them. A tafel keeps them for the day; regie and beamer
 * only as long as the tab lives.
 */
export function staffIdentity(face: Exclude<Face, "deelnemer">): StaffIdentity {
  const shelf = openShelf(face === "tafel" ? "local" : "session");
  const { key, team } = takeFragment();
  const kept = shelf.read<StaffIdentity | null>(`staff:${face}`, null);
  const identity = key ? { key, team } : (kept ?? { key: "", team: null });
  if (key) shelf.write(`staff:${face}`, identity);
  return identity;
}

/** What opens a tafel for this team at any address of the host. */
export function tafelFragment({ key, team }: StaffIdentity): string {
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
