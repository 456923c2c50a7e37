import type { Local } from "../../lang.ts";
import { localIn, numberIn, type StepOptions } from "../options.ts";

export const MOST_PLACES = 10;

export type ScaleOptions = {
  /** How many places there are to stand on, from 1. */
  places: number;
  /** What the first and the last place mean. */
  low: Local;
  high: Local;
  /** A word for each place instead of a number; as many as there are places, or none. */
  labels: Local[];
};

/** The scale of a step; plain where it says nothing, or nothing that makes sense. */
export function scaleOf({ options = {} }: StepOptions): ScaleOptions {
  const places = numberIn(options["places"], 2, MOST_PLACES, MOST_PLACES);
  const { labels } = options;
  const named = Array.isArray(labels) && labels.length === places;
  return {
    places,
    low: localIn(options["low"]),
    high: localIn(options["high"]),
    labels: named ? labels.map(localIn) : [],
  };
}
