import { useSyncExternalStore } from "react";
import type { Field } from "../../shared/draw/scene.ts";
import { useLang, useRoom } from "../client/hooks.ts";
import { boardOn } from "./board-on.ts";
import type { Look } from "./scene-of.ts";

const NONE: readonly Field[] = [];

/** Something of the fields of a board; renders again when that is another value. */
function useOfFields<T>(look: Look, of: (fields: readonly Field[]) => T): T {
  const { records } = useRoom();
  const [lang] = useLang();
  return useSyncExternalStore(records.subscribe, () => of(boardOn(records, look, lang)?.fields ?? NONE));
}

/** The fields of a board and what lies in them, for what is written beside a canvas. */
export function useFields(look: Look): readonly Field[] {
  return useOfFields(look, (fields) => fields);
}

/** How many notes lie there, face down too. */
export function useLyingCount(look: Look): number {
  return useOfFields(look, (fields) =>
    fields.reduce((sum, field) => sum + field.notes.length + field.unknown, 0),
  );
}

/** Id and title of each field. */
export function useHeadings(look: Look): readonly (readonly [id: string, title: string])[] {
  const told = useOfFields(look, (fields) => JSON.stringify(fields.map(({ id, title }) => [id, title])));
  return JSON.parse(told) as [string, string][];
}
