import { ALL_TEAMS, type Channel } from "../core/channel.ts";
import type { Kind } from "../core/kind.ts";
import { countOf } from "../core/kind.ts";
import type { Board, Handout, Meeting, Person, Step, Team, Traject, Zone } from "./records.ts";

/**
 * What everyone may know travels on `room` alone, beside staff and beamer: a device that holds `room`, its team and its
 * own channel would otherwise carry it three times, and the nearest copy would win.
 */
export const forAll = (channel: Channel) =>
  channel.kind !== "team" && channel.kind !== "coach" && channel.kind !== "own";

export const trajectKind: Kind<Traject> = {
  audience: () => ({ teams: [] }),
  view(traject, channel) {
    if (!forAll(channel)) return null;
    if (channel.kind === "staff" || channel.kind === "doc" || channel.kind === "docTeam") return traject;
    // Until when, and who answers for it: the privacyblad on the phone.
    const { id, type, title, lang, keepUntil, responsible } = traject;
    return { id, type, title, lang, keepUntil, responsible };
  },
};

export const meetingKind: Kind<Meeting> = {
  keys: (meeting) => ["meetings", ...(meeting.state === "open" ? ["meetings:open"] : [])],
  audience: () => ({ teams: [ALL_TEAMS] }),
  view(meeting, channel) {
    if (channel.kind === "staff") return meeting;
    // The Wi-Fi password is for the wall; phones that ask are on it already. The code is for the wall too, and for a
    // coach, whose tablet shows the team's own QR.
    const { wifi, code, ...rest } = meeting;
    if (channel.kind === "coach") return { ...rest, code };
    if (!forAll(channel)) return null;
    return channel.kind === "beamer" ? { ...rest, wifi, code } : rest;
  },
};

export const stepKind: Kind<Step> = {
  keys: (step) => [`steps:${step.meeting}`, ...(step.state === "open" ? ["steps:open"] : [])],
  audience: () => ({ teams: [ALL_TEAMS] }),
  view(step, channel) {
    if (channel.kind === "staff" || channel.kind === "coach") return step;
    if (!forAll(channel)) return null;
    const { coach, ...rest } = step;
    if (step.state !== "waiting") return rest;
    // What comes later is a title on the route, no more.
    const { id, type, meeting, key, block, title, minutes, state } = step;
    return { id, type, meeting, key, block, title, minutes, state };
  },
};

export const teamKind: Kind<Team> = {
  keys: (team) => [`teams:${team.meeting}`],
  audience: () => ({ teams: [] }),
  view: (team, channel) => (forAll(channel) ? team : null),
};

export const personKind: Kind<Person> = {
  keys: (person) => [
    `persons:${person.meeting}`,
    `persons:${person.meeting}:${person.state}`,
    ...(person.state === "in" ? [`members:${person.team}`] : []),
    ...(person.keyHash ? [`key:${person.keyHash}`] : []),
  ],
  audience: (person) => ({ teams: [person.team], persons: [person.id] }),
  view(person, channel) {
    const { keyHash, name, moves, ...rest } = person;
    if (channel.kind === "own") return channel.id === person.id ? { ...rest, name, moves } : null;
    const coach = channel.kind === "coach" && channel.id === person.team;
    // Who was taken out can be let in again, by those who may do so.
    if (channel.kind === "staff" || coach) return person.state === "removed" ? rest : { ...rest, name };
    if (person.state !== "in") return null;
    // A name is given where a step asks for it, and then the team may read it; nobody else is listed by person.
    if (channel.kind === "team" && channel.id === person.team && name) return { ...rest, name };
    return null;
  },
};

/** Boards and zones have no words of people; those of a team stay with the team, the wall and the staff. */
function mayLie(record: Board | Zone, channel: Channel): boolean {
  switch (channel.kind) {
    case "room":
      return record.team === null;
    case "team":
      return channel.id === record.team;
    case "docTeam":
      return record.team === null || channel.id === record.team;
    default:
      return forAll(channel);
  }
}

export const boardKind: Kind<Board> = {
  keys: (board) => [`boards:${board.step}`],
  audience: (board) => ({ teams: [board.team] }),
  view: (board, channel) => (mayLie(board, channel) ? board : null),
};

export const zoneKind: Kind<Zone> = {
  keys: (zone) => [`zones:${zone.board}`],
  audience: (zone) => ({ teams: [zone.team] }),
  view: (zone, channel) => (mayLie(zone, channel) ? zone : null),
  derive: (zone, index) => ({ covered: countOf(index, `covered:${zone.id}`) }),
};

/** The facilitator's own list: in no plan, on no phone and on no wall. */
export const handoutKind: Kind<Handout> = {
  keys: () => ["handouts"],
  confidential: () => true,
  audience: () => ({ teams: [] }),
  view: (handout, channel) => (channel.kind === "staff" ? handout : null),
};
