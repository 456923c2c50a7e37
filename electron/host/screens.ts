import { randomBytes } from "node:crypto";
import {
  BEAMER,
  type Channel,
  CONFIDENTIAL,
  coachChannel,
  DOOR,
  ownChannel,
  ROOM,
  STAFF,
  teamChannel,
} from "../../shared/core/channel.ts";
import { find, openMeeting, type State } from "../../shared/core/state.ts";
import type { Lang } from "../../shared/local.ts";
import type { Hello, Status } from "../../shared/wire/protocol.ts";
import type { Claim, Identity } from "./actors.ts";

/** One connected page. */
export type Screen = {
  /** Token of this socket: names a lease and a pace, and nothing else. */
  token: string;
  claim: Claim;
  /** Null while there is no room to be somebody in. */
  who: Identity | null;
  /** Channels it holds now, by name. */
  channels: Map<string, Channel>;
  /** When it came in, ms of the steady clock. */
  since: number;
  /** How far it was when it connected; each channel is used once. */
  resume: { run: string | null; seen: Record<string, number> };
  status: Status | null;
  /** JSON of the last hello without its time, so that the same is not said twice. */
  greeted: string;
  /** Since when it cannot keep up, ms of the steady clock; it then holds no channels. */
  lagging: number | null;
};

/** A page that just came in. */
export function screenOf(claim: Claim, resume: Screen["resume"]): Screen {
  return {
    token: randomBytes(12).toString("hex"),
    claim,
    who: null,
    channels: new Map(),
    since: performance.now(),
    resume,
    status: null,
    greeted: "",
    lagging: null,
  };
}

/** How a screen is connected: from this laptop itself, or sealed. */
type Line = Pick<Claim, "loopback" | "sealed">;
type Place = { you: Hello["you"]; channels: Channel[] };

/**
 * What a screen may hold, by who it is. What is confidential goes to the laptop itself and over a sealed line, and
 * nowhere else, whoever asks.
 */
export function placeOf(who: Identity | null, state: State | null, line: Line): Place {
  const { you, channels } = seatOf(who, state);
  const safe = line.loopback || line.sealed;
  return { you, channels: channels.filter((channel) => safe || !CONFIDENTIAL.has(channel.kind)) };
}

function seatOf(who: Identity | null, state: State | null): Place {
  if (!who) return { you: null, channels: [] };
  switch (who.kind) {
    case "regie":
      return { you: { staff: "regie", team: null }, channels: state ? [STAFF] : [] };
    case "staf":
      return { you: { staff: "staf", team: null }, channels: state ? [STAFF] : [] };
    case "beamer":
      return { you: { staff: "beamer", team: null }, channels: state ? [BEAMER] : [] };
    case "coach": {
      const { team } = who;
      return { you: { staff: "tafel", team }, channels: [ROOM, teamChannel(team), coachChannel(team)] };
    }
    case "phone":
      return state ? placeOfPhone(who.person, state) : { you: null, channels: [] };
  }
}

function placeOfPhone(id: string | null, state: State): Place {
  const person = find(state, "person", id);
  if (!person) return { you: null, channels: [DOOR] };
  const you = { person: person.id, team: person.team, state: person.state };
  switch (person.state) {
    case "in":
      return { you, channels: [ROOM, teamChannel(person.team), ownChannel(person.id)] };
    case "waiting":
      return { you, channels: [DOOR, ownChannel(person.id)] };
    case "removed":
      return { you, channels: [] };
  }
}

/**
 * The meeting closed and its keys are gone. Who sat there may look on until the page closes, but not into the next
 * meeting: that one has a code of its own.
 * @param was who the screen was until now @param is whom its key proves it to be now
 */
export function looksOn(was: Identity | null, is: Identity | null, state: State): boolean {
  if (openMeeting(state)) return false;
  if (was?.kind === "coach") return is === null && isOver(state, find(state, "team", was.team)?.meeting);
  if (was?.kind !== "phone" || is?.kind !== "phone" || is.person) return false;
  const person = find(state, "person", was.person);
  return person?.state === "in" && isOver(state, person.meeting);
}

const isOver = (state: State, meeting: string | undefined) =>
  find(state, "meeting", meeting)?.state === "closed";

/** So many pages that some may be there only to take up places. */
const CROWD = 500;
/** In a crowd, a page that became nobody in this time makes room, ms. A phone that waits for the doors comes back. */
const NOBODY_MS = 5 * 60_000;

/** Does this page take up a place that somebody else may need? @param now ms of the steady clock */
export function overstays(screen: Screen, now: number, screens: number): boolean {
  return isNobody(screen) && screens > CROWD && now - screen.since > NOBODY_MS;
}

/** Takes part in nothing: a phone that has not joined, or a page without a room to be in. */
export function isNobody({ who }: Pick<Screen, "who">): boolean {
  return who === null || (who.kind === "phone" && who.person === null);
}

/** Pages that one key may have open: a coach's tablets, a phone's tabs, and lines that broke and are not known to be dead. */
const MOST_PAGES = 12;

/** Who has which pages open, the oldest first, so that one person does not take the places of many. */
export class Pages {
  readonly #byKey = new Map<string, Set<Screen>>();

  /** @returns the oldest of the same key when that has too many now, or null */
  open(screen: Screen): Screen | null {
    const pages = this.#byKey.get(nameOf(screen)) ?? new Set();
    this.#byKey.set(nameOf(screen), pages.add(screen));
    const [oldest] = pages;
    return oldest && pages.size > MOST_PAGES ? oldest : null;
  }

  close(screen: Screen): void {
    const pages = this.#byKey.get(nameOf(screen));
    pages?.delete(screen);
    if (pages?.size === 0) this.#byKey.delete(nameOf(screen));
  }
}

const nameOf = ({ claim }: Screen) => `${claim.face}:${claim.key}`;

/** The language of the room; null while none is open, and then a page asks its browser. */
export function langOf(state: State | null): Lang | null {
  if (!state) return null;
  return openMeeting(state)?.lang ?? find(state, "traject", "traject")?.lang ?? null;
}
