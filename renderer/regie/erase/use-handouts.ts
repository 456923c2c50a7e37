import type { HandoutSummary } from "../../../shared/wire/protocol.ts";
import { useWhole } from "../whole.ts";

/** Files of the open traject that may hold what is in this meeting, the last one first. */
export function useHandouts(meeting: string): HandoutSummary[] {
  const titles = new Map(useWhole("meeting").map(({ id, title }) => [id, title]));
  return useWhole("handout")
    .filter((each) => each.meeting === null || each.meeting === meeting)
    .sort((a, b) => b.at - a.at)
    .map(({ what, meeting: about, to, at, times }) => ({
      what,
      meeting: titles.get(about ?? "") ?? null,
      to,
      at,
      times,
    }));
}
