import { useMemo, useState, useSyncExternalStore } from "react";
import { createFields, type Field } from "../../shared/draw/scene.ts";
import { useLang, useRoom } from "../client/hooks.ts";
import { type Look, sceneOf } from "./scene-of.ts";

/** The fields of a board and what lies in them, for what is written beside a canvas. */
export function useFields({ board, by, step }: Look): readonly Field[] {
  const { records } = useRoom();
  const [lang] = useLang();
  const [fieldsOf] = useState(createFields);
  const boards = useSyncExternalStore(records.subscribe, () => records.all("board"));
  const notes = useSyncExternalStore(records.subscribe, () => records.all("note"));
  const zones = useSyncExternalStore(records.subscribe, () => records.all("zone"));
  const themes = useSyncExternalStore(records.subscribe, () => records.all("theme"));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lists say when the scene is another one.
  return useMemo(() => {
    const scene = sceneOf(records, { board, by, step }, lang);
    return scene ? fieldsOf(scene) : [];
  }, [fieldsOf, records, board, by, step, lang, boards, notes, zones, themes]);
}
