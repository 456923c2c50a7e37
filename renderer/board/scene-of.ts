import type { Scene } from "../../shared/draw/scene.ts";
import type { Lang } from "../../shared/lang.ts";
import { boardTexts } from "../../shared/texts/board.ts";
import type { Known, Records } from "../client/api.ts";

/** Which board, and how it is looked at. */
export interface Look {
  /** Id of the board. */
  readonly board: string;
  /** `theme`: grouped by the themes of `step`. */
  readonly by: "zone" | "theme";
  /** The step that groups (cluster); its themes are the fields. */
  readonly step?: string | undefined;
}

/** The board as this screen knows it, or null while it does not know it. */
export function sceneOf(records: Records, look: Look, lang: Lang): Scene | null {
  const board = records.get("board", look.board);
  if (!board) return null;
  return {
    board,
    zones: records.all("zone").filter((zone) => zone.board === board.id),
    notes: records.all("note").filter((note) => note.board === board.id),
    themes: look.step
      ? records.all("theme").filter((theme) => theme.step === look.step && theme.team === board.team)
      : [],
    by: look.by,
    lang,
    looseTitle: boardTexts[lang].loose,
  };
}

/** The board that a step works on for a team (null: the whole room), its own or that of its source. */
export function boardOf(records: Records, step: Known<"step"> | undefined, team: string | null): Look | null {
  if (!step) return null;
  const own = records.all("board").filter((board) => board.step === step.id);
  const find = (boards: readonly Known<"board">[]) =>
    boards.find((board) => board.team === team) ?? boards.find((board) => board.team === null);
  const board = find(own);
  if (board) return { board: board.id, by: "zone" };
  const source = records
    .all("step")
    .find((each) => each.meeting === step.meeting && each.key === step.source);
  if (!source) return null;
  const found = boardOf(records, source, team);
  if (!found) return null;
  return step.block === "cluster" ? { ...found, by: "theme", step: step.id } : found;
}
