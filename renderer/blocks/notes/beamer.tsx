import { useRef } from "react";
import { Asks, type Lying } from "../../beamer/modes/Asks.tsx";
import { Gathered } from "../../beamer/modes/Gathered.tsx";
import { Wall } from "../../beamer/modes/Wall.tsx";
import { useTurning } from "../../beamer/turning.ts";
import { boardOf } from "../../board/scene-of.ts";
import type { Known } from "../../client/api.ts";
import { useAll, useRoom, useSay } from "../../client/hooks.ts";

/**
 * The question while people write, and a back for every note that lies covered; once they are turned, all of them to
 * read. A board of the whole room fills as people write. What stays in a team is never read here.
 */
export function NotesBeamer({ step }: { step: Known<"step"> }) {
  const say = useSay();
  const { records } = useRoom();
  useAll("board");
  const look = step.boards === "room" ? boardOf(records, step, null) : null;
  if (look && step.circle !== "team") return <Wall look={look} title={say(step.say)} />;
  return <OfTeams key={step.id} step={step} />;
}

function OfTeams({ step }: { step: Known<"step"> }) {
  const notes = useAll("note", (note) => note.step === step.id && note.state === "shown");
  const turning = useTurning(step);
  const turned = useRef(false);
  turned.current ||= turning;
  const lying = useLying(step, notes, turning);
  if (!turning && notes.length > 0) return <Gathered step={step} notes={notes} opening={turned.current} />;
  return <Asks step={step} lying={lying} />;
}

function useLying(
  step: Known<"step">,
  notes: readonly Known<"note">[],
  turning: boolean,
): ReadonlyMap<string, Lying> {
  const boards = new Set(useAll("board", (board) => board.step === step.id).map(({ id }) => id));
  const zones = useAll("zone", (zone) => boards.has(zone.board ?? ""));
  const before = useRef<ReadonlyMap<string, Lying>>(new Map());
  // What stays in its team is no longer told here once it is turned; it turns as it lay.
  if (turning && notes.length === 0)
    return new Map([...before.current].map(([key, { count }]) => [key, { count, as: "turning" }]));
  const inTeam = step.circle === "team" && step.hidden === true && step.revealed === true;
  const now = new Map<string, Lying>();
  for (const { key } of step.prompts ?? []) {
    const covered = zones
      .filter((zone) => zone.prompt === key)
      .reduce((sum, zone) => sum + (zone.covered ?? 0), 0);
    const count = covered + notes.filter((note) => note.prompt === key).length;
    now.set(key, { count, as: turning ? "turning" : inTeam ? "in-team" : covered > 0 ? "covered" : "open" });
  }
  before.current = now;
  return now;
}
