import { useEffect, useRef, useState } from "react";
import { PAPERS } from "../../../shared/draw/items.ts";
import { beamerTexts } from "../../../shared/texts/beamer.ts";
import type { Known } from "../../client/api.ts";
import { useAll, useKnown, useRoom, useTexts } from "../../client/hooks.ts";
import { NoteCard } from "../../ui/NoteCard.tsx";
import { TeamBadge } from "../../ui/TeamBadge.tsx";
import { Stamp } from "../Stamp.tsx";

/** How long a yes has the wall to itself, in milliseconds. */
const MOMENT = 9000;
/** Yeses that wait their turn; when everybody says yes at once the plan itself shows it. */
const MOST_WAITING = 4;
const NOTES = 3;

/** Somebody says yes: for a moment the wall is theirs, with the notes it grew from. */
export function YesMoment() {
  const action = useKnown("action", useFreshYes());
  const team = useKnown("team", action?.team);
  const texts = useTexts(beamerTexts);
  const notes = useGrewFrom(action);
  if (!action) return null;
  return (
    <div className="yes table" role="status">
      {team && <TeamBadge sign={team.sign ?? ""} name={team.name ?? ""} large />}
      <h1>{action.what?.t}</h1>
      <Stamp action={action} fresh />
      {notes.length > 0 && (
        <div className="yes-from">
          <h2>{texts.grewFrom}</h2>
          <div>
            {notes.map((note, i) => (
              <NoteCard key={note.id} text={note.text?.t ?? ""} paper={PAPERS[i % PAPERS.length]} />
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

/** The notes of an action that this wall may show: named as its source, or lying on a theme that is. */
function useGrewFrom(action: Known<"action"> | undefined): readonly Known<"note">[] {
  const sources = new Set(action?.sources ?? []);
  const notes = useAll("note", (note) => note.state === "shown" && note.hidden === false);
  const named = notes.filter((note) => sources.has(note.id));
  const themed = notes.filter((note) => !sources.has(note.id) && note.theme && sources.has(note.theme));
  return [...named, ...themed].filter((note) => note.text?.t).slice(0, NOTES);
}

/** Id of the action somebody just said yes to; what was said before this page opened is no moment. */
function useFreshYes(): string | null {
  const { records } = useRoom();
  const [queue, setQueue] = useState<readonly string[]>([]);
  const said = useRef<Map<string, number> | null>(null);
  useEffect(() => {
    const owners = () =>
      new Map(records.all("action").map((action) => [action.id, action.owners?.length ?? 0]));
    said.current = owners();
    return records.subscribe(() => {
      const before = said.current ?? new Map<string, number>();
      const now = owners();
      said.current = now;
      // A whole plan that arrives at once is a page that opens, not a room that says yes.
      const fresh = [...now].filter(([id, n]) => n > (before.get(id) ?? n)).map(([id]) => id);
      if (fresh.length > 0) setQueue((waiting) => [...waiting, ...fresh].slice(0, MOST_WAITING));
    });
  }, [records]);
  useEffect(() => {
    if (queue.length === 0) return;
    const timer = setTimeout(() => setQueue((waiting) => waiting.slice(1)), MOMENT);
    return () => clearTimeout(timer);
  }, [queue]);
  return queue[0] ?? null;
}
