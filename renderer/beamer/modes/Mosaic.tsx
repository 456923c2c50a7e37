import { useRef } from "react";
import { mosaic } from "../../../shared/layout/mosaic.ts";
import { beamerTexts } from "../../../shared/texts/beamer.ts";
import type { Known } from "../../client/api.ts";
import { useAll, useSay, useTeams, useTexts } from "../../client/hooks.ts";
import { TeamBadge } from "../../ui/TeamBadge.tsx";
import { Frame } from "../Frame.tsx";
import { type Laid, LINE_HEIGHT, ROW_GAP, type Row, rowPages } from "../rows.ts";
import { usePages, useWall } from "../use-wall.ts";
import { useShownThemes, useWorkStep } from "../use-work.ts";

/** World units, as in the style sheet: the back row reads all of it. */
const HEADER = 88;
const SIDE = 28;
const FOOT = 10;

/**
 * All teams side by side: their sign, their themes, how many notes. No words of notes, and no order but their own. Names
 * are never cut off: what does not fit is on the next page.
 */
export function Mosaic({ title }: { title: string }) {
  const texts = useTexts(beamerTexts);
  const place = useRef<HTMLDivElement>(null);
  const wall = useWall(place);
  const teams = useTeams();
  const rowsOf = useRows();
  const cells =
    wall && teams.length > 0 ? mosaic(teams.length, wall, { margin: 0, gap: 32, header: HEADER }) : [];
  const filled = teams.flatMap((team, i) => {
    const cell = cells[i];
    if (!cell) return [];
    const room = { w: cell.w - 2 * SIDE, h: cell.h - HEADER - FOOT };
    return [{ team, cell, pages: rowPages(rowsOf(team), room) }];
  });
  const count = Math.max(0, ...filled.map(({ pages }) => pages.length));
  const page = usePages(count);
  const aside = count > 1 ? texts.page({ i: page + 1, n: count }) : undefined;
  return (
    <Frame title={title} aside={aside}>
      <div className="wall" ref={place}>
        <div className="wall-world" style={wall ? { transform: `scale(${wall.unit})`, width: wall.w } : {}}>
          {filled.map(({ team, cell: { x, y, w, h }, pages }) => (
            <section key={team.id} className="mosaic-cell" style={{ left: x, top: y, width: w, height: h }}>
              <h2 style={{ height: HEADER, padding: `0 ${SIDE}px` }}>
                <TeamBadge sign={team.sign ?? ""} name={team.name ?? ""} />
              </h2>
              {/* A team with fewer pages stays on its last one. */}
              <Rows rows={pages[Math.min(page, pages.length - 1)] ?? []} />
            </section>
          ))}
        </div>
      </div>
    </Frame>
  );
}

function Rows({ rows }: { rows: readonly Laid[] }) {
  return (
    <ul
      className="mosaic-rows"
      style={{ padding: `0 ${SIDE}px`, gap: ROW_GAP, lineHeight: `${LINE_HEIGHT}px` }}
    >
      {rows.map((row) => (
        <li key={row.id}>
          <span>
            {row.lines.map((text) => (
              <span className="wall-line" key={text}>
                {text}{" "}
              </span>
            ))}
          </span>
          {row.count !== null && <b>{row.count}</b>}
        </li>
      ))}
    </ul>
  );
}

/** Themes once a team has any, until then how much lies in each zone. */
function useRows(): (team: Known<"team">) => readonly Row[] {
  const say = useSay();
  const texts = useTexts(beamerTexts);
  const { cluster, notes: step } = useWorkStep();
  const themes = useShownThemes(cluster);
  const boards = useAll("board", (board) => board.step === step?.id);
  const zones = useAll("zone");
  const notes = useAll("note", (note) => note.step === step?.id && note.state === "shown");
  // What stays in the team is not even counted on the wall.
  const counted = step?.circle !== "team" || step.revealed === false;
  return (team) => {
    const own = themes.filter((theme) => theme.team === team.id);
    if (own.length > 0)
      return own.map((theme) => ({ id: theme.id, text: theme.title?.t ?? "", count: theme.size ?? 0 }));
    if (cluster?.state === "open") return [{ id: "none", text: texts.noThemes, count: null }];
    const board = boards.find((each) => each.team === team.id)?.id;
    return zones
      .filter((zone) => board !== undefined && zone.board === board)
      .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
      .map((zone) => {
        const open = notes.filter((note) => note.zone === zone.id).length;
        return { id: zone.id, text: say(zone.title), count: counted ? open + (zone.covered ?? 0) : null };
      });
  };
}
