/**
 * Who is listening. A channel is the unit of visibility: what a channel may see is decided by `view` alone.
 *
 * - `door`: a device that has not joined: what the meeting is called and which teams there are, to choose from;
 * - `room`: every phone and tafel; `team`: phones and tafel of one team; `coach`: the coach of one team;
 *   `own`: one person's phone; `staff`: the regie; `beamer`: the projection;
 * - `doc`: a reader of the plan who was not there; `docTeam`: a member of one team who reads its folder afterwards.
 */
export type ChannelKind = "door" | "room" | "team" | "coach" | "own" | "staff" | "beamer" | "doc" | "docTeam";
export type Channel = { kind: ChannelKind; id: string | null; name: string };

export const DOOR: Channel = { kind: "door", id: null, name: "door" };
export const ROOM: Channel = { kind: "room", id: null, name: "room" };
export const STAFF: Channel = { kind: "staff", id: null, name: "staff" };
export const BEAMER: Channel = { kind: "beamer", id: null, name: "beamer" };
export const DOC: Channel = { kind: "doc", id: null, name: "doc" };

/**
 * Channels that may carry what is confidential. A screen holds one of these only on the laptop itself, or over a line
 * that is sealed: what anybody on the Wi-Fi can read is no place for it.
 */
export const CONFIDENTIAL: ReadonlySet<ChannelKind> = new Set<ChannelKind>(["staff", "coach"]);

/** In an audience: each team of the room. */
export const ALL_TEAMS = "*";

const of = (kind: ChannelKind, id: string): Channel => ({ kind, id, name: `${kind}:${id}` });
export const teamChannel = (team: string) => of("team", team);
export const coachChannel = (team: string) => of("coach", team);
export const ownChannel = (person: string) => of("own", person);
export const docTeamChannel = (team: string) => of("docTeam", team);

/**
 * Which wins when one device holds a record on several channels: the one that knows most. Own before coach before team
 * before room.
 */
export const CHANNEL_RANK: Record<ChannelKind, number> = {
  own: 0,
  coach: 1,
  staff: 1,
  beamer: 1,
  doc: 1,
  docTeam: 1,
  team: 2,
  room: 3,
  door: 4,
};

/** Kind of a channel by its name on the wire. */
export function kindOfChannel(name: string): ChannelKind {
  return name.split(":", 1)[0] as ChannelKind;
}
