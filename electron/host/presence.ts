import { countOf } from "../../shared/core/kind.ts";
import type { State } from "../../shared/core/state.ts";
import { find, list, openMeeting, teamsOf } from "../../shared/core/state.ts";
import type { Pulse, Status } from "../../shared/wire/protocol.ts";

/** Who is here now, as far as numbers need it. `team` null: a device that has not joined, or the regie or beamer. */
export type Present = { person: string | null; status: Status | null };

/**
 * Numbers for staff and beamer: never names, never stored. A person with two pages open counts once, and counts as
 * ready or writing only for the step that is open now.
 */
export function takePulse(state: State, present: readonly Present[], opened: number): Pulse {
  const meeting = openMeeting(state);
  const pulse: Pulse = { teams: {}, waiting: 0, opened, connected: present.length, dots: 0 };
  if (!meeting) return pulse;
  for (const team of teamsOf(state, meeting.id)) {
    const joined = countOf(state.index, `members:${team.id}`);
    pulse.teams[team.id] = { joined, connected: 0, writing: 0, ready: 0 };
  }
  const seen = new Map<string, { writing: boolean; ready: boolean }>();
  for (const { person, status } of present) {
    if (!person) continue;
    const now = status !== null && status.step === meeting.current;
    const so = seen.get(person) ?? { writing: false, ready: false };
    seen.set(person, {
      writing: so.writing || (now && status.writing),
      ready: so.ready || (now && status.ready),
    });
  }
  for (const [id, { writing, ready }] of seen) {
    const person = find(state, "person", id);
    const team = person?.state === "in" ? pulse.teams[person.team] : undefined;
    if (!team) continue;
    team.connected += 1;
    if (writing) team.writing += 1;
    if (ready) team.ready += 1;
  }
  pulse.dots = countOf(state.index, `dots-in:${meeting.current}`);
  for (const person of list(state, "person", `persons:${meeting.id}`))
    if (person.state === "waiting") pulse.waiting += 1;
  return pulse;
}

/** What a coach gets of it: the own team. */
export function pulseOfTeam(pulse: Pulse, team: string): Pulse {
  const own = pulse.teams[team];
  return {
    ...pulse,
    teams: own ? { [team]: own } : {},
    waiting: 0,
    opened: 0,
    connected: own?.connected ?? 0,
    dots: 0,
  };
}
