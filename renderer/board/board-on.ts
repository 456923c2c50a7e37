/** A board as all that stand around it see it: made once for a change, by whoever asks first. */
import { createFields, type Field, type Scene } from "../../shared/draw/scene.ts";
import type { Lang } from "../../shared/lang.ts";
import type { Known, Records } from "../client/api.ts";
import { type Look, sceneOf } from "./scene-of.ts";

export interface BoardOn {
  readonly scene: Scene;
  /** The same list as before when nothing of it changed. */
  readonly fields: readonly Field[];
}

type Lists = readonly (readonly Known<"board" | "zone" | "note" | "theme">[])[];
type Kept = { lists: Lists; on: BoardOn | null; readonly fieldsOf: (scene: Scene) => readonly Field[] };

/** Boards that are looked at on one page, in turn or at once. */
const MOST_KEPT = 6;
const kept = new WeakMap<Records, Map<string, Kept>>();

/** Null while this screen does not know the board. */
export function boardOn(records: Records, look: Look, lang: Lang): BoardOn | null {
  const all = kept.get(records) ?? new Map<string, Kept>();
  kept.set(records, all);
  const key = [look.board, look.by, look.step ?? "", lang].join(" ");
  const known = all.get(key) ?? { lists: [], on: null, fieldsOf: createFields() };
  const lists: Lists = [records.all("board"), records.all("zone"), records.all("note"), records.all("theme")];
  if (lists.some((list, i) => list !== known.lists[i])) {
    const scene = sceneOf(records, look, lang);
    known.lists = lists;
    known.on = scene && { scene, fields: known.fieldsOf(scene) };
  }
  if (!all.has(key) && all.size >= MOST_KEPT) all.delete([...all.keys()][0] ?? "");
  all.set(key, known);
  return known.on;
}
