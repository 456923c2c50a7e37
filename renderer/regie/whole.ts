import type { RecordOf } from "../../shared/records.ts";
import { useAll } from "../client/hooks.ts";

/** Types that staff are shown whole once they are shown at all (see their `view` in shared). */
type Whole = "traject" | "meeting" | "step" | "team" | "board" | "zone" | "action" | "handout";

/** All records of a type with every property, as staff hold them. */
export function useWhole<T extends Whole>(type: T): readonly RecordOf<T>[] {
  // `Known` is partial because it is typed for every channel; staff get these with all properties.
  return useAll(type) as unknown as readonly RecordOf<T>[];
}
