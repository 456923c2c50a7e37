import type { Kind } from "../core/kind.ts";
import { countOf } from "../core/kind.ts";
import type { Board, Meeting, Person, Step, Team, Traject, Zone } from "./records.ts";

export const trajectKind: Kind<Traject> = {
  view(traject, channel) {
    if (channel.kind === "staff" || channel.kind === "doc" || channel.kind === "docTeam") return traject;
    const { id, type, title, lang } = traject;
    return { id, type, title, lang };
  },
};

export const meetingKind: Kind<Meeting> = {
  keys: (meeting) => ["meetings", ...(meeting.state === "open" ? ["meetings:open"] : [])],
  view(meeting, channel) {
    if (channel.kind === "staff") return meeting;
    // The Wi-Fi password is for the wall; phones that ask are on it already. The code is for the wall too.
    const { wifi, code, ...rest } = meeting;
    return channel.kind === "beamer" ? { ...rest, wifi, code } : rest;
  },
};

export const stepKind: Kind<Step> = {
  keys: (step) => [`steps:${step.meeting}`, ...(step.state === "open" ? ["steps:open"] : [])],
  view(step, channel) {
    if (channel.kind === "staff" || step.state !== "waiting") {
      if (channel.kind === "staff" || channel.kind === "coach") return step;
      const { coach, ...rest } = step;
      return rest;
    }
    if (channel.kind === "coach") return step;
    // What comes later is a title on the route, no more.
    const { id, type, meeting, key, block, title, minutes, state } = step;
    return { id, type, meeting, key, block, title, minutes, state };
  },
  audience: () => ({ teams: ["*"] }),
};

export const teamKind: Kind<Team> = {
  keys: (team) => [`teams:${team.meeting}`],
  view: (team) => team,
};

export const personKind: Kind<Person> = {
  keys: (person) => [
    `persons:${person.meeting}`,
    ...(person.state === "in" ? [`members:${person.team}`] : []),
    ...(person.keyHash ? [`key:${person.keyHash}`] : []),
  ],
  audience: (person) => ({ teams: [person.team], persons: [person.id] }),
  view(person, channel) {
    const { keyHash, name, ...rest } = person;
    if (channel.kind === "own") return channel.id === person.id ? { ...rest, name } : null;
    if (person.state === "removed") return channel.kind === "staff" ? rest : null;
    if (channel.kind === "staff") return { ...rest, name };
    // A name is given where a step asks for it, and then the team may read it; nobody else is listed by person.
    if (channel.kind === "coach" && channel.id === person.team) return { ...rest, name };
    if (channel.kind === "team" && channel.id === person.team && name) return { ...rest, name };
    return null;
  },
};

/** Boards and zones have no words of people; those of a team stay with the team, the wall and the staff. */
function place<R extends { team: string | null }>(record: R, channel: { kind: string; id: string | null }) {
  if (channel.kind === "own" || channel.kind === "coach") return false;
  if (record.team === null) return true;
  if (channel.kind === "room") return false;
  return channel.kind === "team" || channel.kind === "docTeam" ? channel.id === record.team : true;
}

export const boardKind: Kind<Board> = {
  keys: (board) => [`boards:${board.step}`],
  audience: (board) => ({ teams: [board.team] }),
  view: (board, channel) => (place(board, channel) ? board : null),
};

export const zoneKind: Kind<Zone> = {
  keys: (zone) => [`zones:${zone.board}`],
  audience: (zone) => ({ teams: [zone.team] }),
  view: (zone, channel) => (place(zone, channel) ? zone : null),
  derive: (zone, index) => ({ covered: countOf(index, `covered:${zone.id}`) }),
};
