import { pairsTexts } from "../../shared/texts/pairs.ts";
import type { Known } from "../client/api.ts";
import { useAll, useTexts } from "../client/hooks.ts";

/** The round a step is in; undefined where it has none. */
export function useRound(step: string): Known<"round"> | undefined {
  return useAll("round", (round) => round.step === step)[0];
}

/** *Ronde 2 van 3*, or that people walk; empty where there is only one. */
export function useRoundWords(round: Known<"round"> | undefined): string {
  const t = useTexts(pairsTexts);
  if (!round || round.of === undefined || round.of < 2) return "";
  return round.phase === "walk" ? t.walking : t.round(round.at ?? 1, round.of);
}
