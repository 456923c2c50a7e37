import { useRef } from "react";
import { fitText } from "../../../shared/layout/fit-text.ts";
import { mosaic } from "../../../shared/layout/mosaic.ts";
import { beamerTexts } from "../../../shared/texts/beamer.ts";
import type { Known } from "../../client/api.ts";
import { useAll, useSay, useTeams, useTexts } from "../../client/hooks.ts";
import { TeamBadge } from "../../ui/TeamBadge.tsx";
import { useWall } from "../use-wall.ts";
import { useShownThemes, useWorkStep } from "../use-work.ts";

/** World units, as in the style sheet: the back row reads all of it. */
const HEADER = 92;
const SIDE = 28;
const LINE = { max: 38, min: 38, lineHeight: 1.15, weight: 600 } as const;
const ROW_GAP = 4;
/** Beside a name: its number, and the sign that there is more of the name. */
const COUNT = 76;

type Row = { id: string; text: string; count: number | null };

/** All teams side by side: their sign, their themes, how many notes. No words of notes, and no order but their own. */
export function Mosaic() {
  const place = useRef<HTMLDivElement>(null);
  const wall = useWall(place);
  const teams = useTeams();
  const cells =
    wall && teams.length > 0 ? mosaic(teams.length, wall, { margin: 0, gap: 32, header: HEADER }) : [];
  return (
    <div className="wall" ref={place}>
      <div className="wall-world" style={wall ? { transform: `scale(${wall.unit})`, width: wall.w } : {}}>
        {teams.map((team, i) => {
          const cell = cells[i];
          if (!cell) return null;
          const { x, y, w, h } = cell;
          return (
            <section key={team.id} className="mosaic-cell" style={{ left: x, top: y, width: w, height: h }}>
              <h2 style={{ height: HEADER, padding: `0 ${SIDE}px` }}>
                <TeamBadge sign={team.sign ?? ""} name={team.name ?? ""} />
              </h2>
              <Rows team={team} width={w - 2 * SIDE} height={h - HEADER - SIDE / 2} />
            </section>
          );
        })}
      </div>
    </div>
  );
}

function Rows({ team, width, height }: { team: Known<"team">; width: number; height: number }) {
  const texts = useTexts(beamerTexts);
  const rows = useRows(team);
  const line = LINE.max * LINE.lineHeight;
  const { shown, left } = asManyAsFit(rows, width - COUNT, height, line);
  return (
    <ul className="mosaic-rows" style={{ padding: `0 ${SIDE}px`, gap: ROW_GAP, lineHeight: `${line}px` }}>
      {shown.map((row) => (
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
      {left > 0 && <li className="is-soft">{texts.more({ n: left })}</li>}
    </ul>
  );
}

function asManyAsFit(rows: readonly Row[], width: number, height: number, line: number) {
  const whole = rows.map((row) => ({ ...row, lines: fitText(row.text, { width, height }, LINE).lines }));
  const heightOf = (lines: number) => lines * line + ROW_GAP;
  const needed = whole.reduce((sum, { lines }) => sum + heightOf(lines.length), 0);
  if (needed <= height) return { shown: whole, left: 0 };
  // Rather all of them, each with the start of its name, than some of them whole.
  const most = Math.floor(height / heightOf(1));
  const count = rows.length <= most ? rows.length : most - 1;
  let spare = height - (count < rows.length ? count + 1 : count) * heightOf(1);
  const shown = whole.slice(0, count).map((row) => {
    const more = row.lines.length - 1;
    // What is left over goes to the first names that it makes whole.
    if (more * line <= spare) {
      spare -= more * line;
      return row;
    }
    return { ...row, lines: [`${row.lines[0]} …`] };
  });
  return { shown, left: rows.length - count };
}

/** Themes once there are any, until then how much lies in each zone. */
function useRows(team: Known<"team">): readonly Row[] {
  const say = useSay();
  const texts = useTexts(beamerTexts);
  const { cluster, notes: step } = useWorkStep();
  const themes = useShownThemes(cluster).filter((theme) => theme.team === team.id);
  const boards = useAll("board", (board) => board.step === step?.id && board.team === team.id);
  const zones = useAll("zone", (zone) => zone.board === boards[0]?.id);
  const notes = useAll("note", (note) => note.board === boards[0]?.id && note.state === "shown");
  if (themes.length > 0) {
    return themes.map((theme) => ({ id: theme.id, text: theme.title?.t ?? "", count: theme.size ?? 0 }));
  }
  if (cluster?.state === "open") return [{ id: "none", text: texts.noThemes, count: null }];
  // What stays in the team is not even counted on the wall.
  const counted = step?.circle !== "team" || step.revealed === false;
  return [...zones]
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .map((zone) => {
      const open = notes.filter((note) => note.zone === zone.id).length;
      return { id: zone.id, text: say(zone.title), count: counted ? open + (zone.covered ?? 0) : null };
    });
}
