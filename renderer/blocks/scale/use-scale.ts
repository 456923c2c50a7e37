import { type ScaleOptions, scaleOf } from "../../../shared/blocks/scale/options.ts";
import { say } from "../../../shared/lang.ts";
import { scaleTexts } from "../../../shared/texts/scale.ts";
import type { Known } from "../../client/api.ts";
import { useAll, useLang, useTexts } from "../../client/hooks.ts";

/** One place to stand on: its number or word, and what it means where that is not plain. */
export type Place = { value: number; label: string; meaning: string };

/** The places of a scale in the language of this screen. */
export function usePlaces(step: Known<"step">): Place[] {
  const [lang] = useLang();
  const options: ScaleOptions = scaleOf(step);
  return Array.from({ length: options.places }, (_, i) => {
    const label = options.labels[i];
    const pole = i === 0 ? options.low : i === options.places - 1 ? options.high : undefined;
    return {
      value: i + 1,
      label: label ? say(label, lang) : String(i + 1),
      meaning: pole ? say(pole, lang) : "",
    };
  });
}

/** How a team stands, or the hall (`team` null), on one question of this step. */
export function useSpread(
  step: Known<"step">,
  prompt: string,
  team: string | null,
): Known<"spread"> | undefined {
  return useAll(
    "spread",
    (spread) => spread.step === step.id && spread.prompt === prompt && spread.team === team,
  )[0];
}

/** What somebody chose, in words. */
export function useChosen(places: readonly Place[]): (value: number | null) => string {
  const t = useTexts(scaleTexts);
  return (value) =>
    value === null ? t.choseUnknown : t.chose(places.find((place) => place.value === value)?.label ?? "");
}
