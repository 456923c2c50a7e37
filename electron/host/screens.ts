import {
  BEAMER,
  type Channel,
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
  /** How far it was when it connected; used once. */
  resume: { run: string | null; seen: Record<string, number> };
  status: Status | null;
  /** JSON of the last hello without its time, so that the same is not said twice. */
  greeted: string;
  /** Since when it cannot keep up, ms of the steady clock; it then holds no channels. */
  lagging: number | null;
};

type Place = { you: Hello["you"]; channels: Channel[] };

/** What a screen may hold, by who it is. */
export function placeOf(who: Identity | null, state: State | null): Place {
  if (!who) return { you: null, channels: [] };
  switch (who.kind) {
    case "regie":
      return { you: { staff: "regie", team: null }, channels: state ? [STAFF] : [] };
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

export function langOf(state: State | null): Lang {
  if (!state) return "nl";
  return openMeeting(state)?.lang ?? find(state, "traject", "traject")?.lang ?? "nl";
}
