import type { State } from "../../../shared/core/state.ts";
import { differencesFromView } from "../../lib/expect-view.ts";
import { byProtocol, type Stage } from "../stage.ts";
import type { Check } from "./check.ts";

/** Every screen holds exactly what the one rule of visibility says of the state on disk. */
export function screensHoldTheirView(stage: Stage, state: State, when: string): Check {
  const rooms = [
    stage.regie.room,
    stage.beamer.room,
    ...[...stage.coaches.values()].map((coach) => coach.room),
    ...byProtocol(stage).map((seat) => seat.phone.room),
  ];
  return {
    promise: `Every screen holds its view of the state (${when})`,
    said: `${rooms.length} screens, ${state.records.size} records`,
    problems: rooms.flatMap((room) => differencesFromView(room, state)),
  };
}

/** Nothing leaves the room. */
export function pagesAskOnlyTheHost(stage: Stage): Check {
  const { asked, foreign, errors } = stage.pages.traffic();
  return {
    promise: "Nothing leaves the room",
    said: `${asked} requests of the real pages`,
    problems: [
      ...foreign.map((url) => `a page asked for ${url}`),
      ...errors.map((error) => `a page said: ${error}`),
    ],
  };
}
