import { runTexts } from "../../../shared/texts/regie-run.ts";
import { scaleTexts } from "../../../shared/texts/scale.ts";
import { useTexts } from "../../client/hooks.ts";
import type { Turnable } from "./use-run.ts";

/** What *Omkeren* is called, by what it turns: the press, the question it asks once, its answer, and what is still covered. */
export function useTurnWords(what: Turnable["what"]): {
  press: string;
  ask: string;
  now: string;
  still: string;
} {
  const t = useTexts(runTexts);
  const scale = useTexts(scaleTexts);
  switch (what) {
    case "notes":
      return { press: t.turn, ask: t.turnAsk, now: t.turnNow, still: t.stillTurned };
    case "dots":
      return { press: t.turnDots, ask: t.turnDotsAsk, now: t.turnDotsNow, still: t.stillDots };
    case "scale":
      return { press: scale.turn, ask: scale.turnAsk, now: scale.turnNow, still: scale.still };
  }
}
