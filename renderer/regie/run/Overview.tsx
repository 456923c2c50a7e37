import type { Meeting } from "../../../shared/room/records.ts";
import { runTexts } from "../../../shared/texts/regie-run.ts";
import { usePulse, useTexts } from "../../client/hooks.ts";
import { Announcer } from "../../ui/Announcer.tsx";
import { TeamBadge } from "../../ui/TeamBadge.tsx";
import { useTeams } from "../use-meeting.ts";
import type { TableCounts } from "./counts.ts";
import { useCounts } from "./use-counts.ts";
import type { Running } from "./use-run.ts";

type Props = { meeting: Meeting; run: Running; onTeam: (team: string) => void };

/** More small papers than this say nothing more: the number does. */
const MOST = 48;

/** Six tables seen from the door: how much lies on each, and what is still face down. No words, no ranks. */
export function Overview({ meeting, run, onTeam }: Props) {
  const texts = useTexts(runTexts);
  const teams = useTeams(meeting.id);
  const counts = useCounts(
    run.steps,
    run.current,
    teams.map((team) => team.id),
  );
  const pulse = usePulse();
  const acting = run.current?.block === "actions";
  const total = counts.reduce((sum, each) => sum + each.notes + each.covered, 0);
  return (
    <>
      {/* biome-ignore lint/a11y/noRedundantRoles: without a marker Safari stops calling it a list. */}
      <ul role="list" className="overview">
        {teams.map((team, index) => {
          const here = counts[index];
          return (
            <li key={team.id}>
              <button
                type="button"
                className="overview-table"
                title={texts.seeBoard(team.name)}
                onClick={() => onTeam(team.id)}
              >
                <TeamBadge sign={team.sign} name={team.name} />
                {here && <SmallPapers counts={here} />}
                <span className="overview-words">
                  {here &&
                    inWords(here, acting, pulse?.teams[team.id]?.joined ?? 0, texts).map((words) => (
                      <span key={words}>{words}</span>
                    ))}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <Announcer total={total} phrase={texts.announceNotes} />
    </>
  );
}

/** The papers on a table as they lie: open ones and backs. Decoration beside the numbers. */
function SmallPapers({ counts }: { counts: TableCounts }) {
  const all = counts.notes + counts.covered;
  const drawn = Math.min(all, MOST);
  const backs = all === 0 ? 0 : Math.round((counts.covered / all) * drawn);
  return (
    <span className="small-papers" aria-hidden="true">
      {Array.from({ length: drawn }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn papers are alike and have no identity.
        <i key={index} className={index < backs ? "is-turned" : undefined} />
      ))}
    </span>
  );
}

/** What lies there; before anything does, who sits there. While the teams make actions, those alone. */
function inWords(
  counts: TableCounts,
  acting: boolean,
  joined: number,
  texts: (typeof runTexts)["nl"],
): string[] {
  if (acting) return [counts.actions > 0 ? texts.actionsOf(counts.actions) : texts.panelNoActions];
  const said: string[] = [];
  if (counts.themes > 0) said.push(texts.themesOf(counts.themes));
  if (counts.notes > 0) said.push(texts.notesOf(counts.notes));
  if (counts.covered > 0) said.push(texts.coveredOf(counts.covered));
  return said.length > 0 ? said : [texts.atTable(joined)];
}
