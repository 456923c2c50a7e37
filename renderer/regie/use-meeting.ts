import type { Meeting, Step, Team } from "../../shared/room/records.ts";
import { useWhole } from "./whole.ts";

/** The meeting with this id; without one the open meeting, else the first prepared, else the last. */
export function useChosenMeeting(chosen: string | null): Meeting | undefined {
  const meetings = useMeetings();
  return (
    meetings.find((meeting) => meeting.id === chosen) ??
    meetings.find((meeting) => meeting.state === "open") ??
    meetings.find((meeting) => meeting.state === "prepared") ??
    meetings.at(-1)
  );
}

/** All meetings of the traject by day. */
export function useMeetings(): readonly Meeting[] {
  return [...useWhole("meeting")].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Steps of a meeting in the order of the programme. */
export function useProgramme(meeting: Meeting): readonly Step[] {
  const byId = new Map(useWhole("step").map((step) => [step.id, step]));
  return meeting.steps.flatMap((id) => byId.get(id) ?? []);
}

/** Steps that belong to a meeting but were left out of its programme. */
export function useLeftOut(meeting: Meeting): readonly Step[] {
  return useWhole("step").filter((step) => step.meeting === meeting.id && !meeting.steps.includes(step.id));
}

/** Teams of a meeting in their order. */
export function useTeams(meeting: string): readonly Team[] {
  return useWhole("team")
    .filter((team) => team.meeting === meeting)
    .sort((a, b) => a.order - b.order);
}
