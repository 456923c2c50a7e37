import { useRef } from "react";
import type { WallPage } from "../../shared/draw/pages.ts";

export interface Moment {
  readonly how: "turns" | "lands";
  readonly delay: number;
}

export interface Arrivals {
  /** How a note comes into sight, and after how many milliseconds. */
  readonly moments: ReadonlyMap<string, Moment>;
  /** Page where the last one lies; null before anything arrived. */
  readonly page: number | null;
  readonly last: string | null;
}

/** From the first note that turns to the last on a page. */
const WAVE = 700;
/** After this a note is no longer news: turning back to its page shows it lying there. */
const NEWS = 3000;
const NONE: Arrivals["moments"] = new Map();
const NOTHING: Arrivals = { moments: NONE, page: null, last: null };

/**
 * Tells which notes turned or landed since the pages before. The first pages are just there; with `opening` the notes of
 * the first one land one after the other.
 */
export function useArrivals(pages: readonly WallPage[], opening = false): Arrivals {
  const before = useRef<{ pages: readonly WallPage[]; known: Set<string>; backs: number } | null>(null);
  const told = useRef<Arrivals>(NOTHING);
  const since = useRef(0);
  if (before.current?.pages === pages) {
    const old = performance.now() - since.current > NEWS;
    if (old && told.current.moments !== NONE) told.current = { ...told.current, moments: NONE };
    return told.current;
  }
  const faces = pages.flatMap((page) => page.faces);
  const backs = pages.reduce((sum, page) => sum + page.order.length - page.faces.length, 0);
  const was = before.current;
  before.current = { pages, known: new Set(faces), backs };
  if (!was || was.pages.length === 0) {
    if (opening && pages[0]) {
      since.current = performance.now();
      told.current = { ...NOTHING, moments: inWave(pages[0], "lands") };
    }
    return told.current;
  }
  const fresh = faces.filter((id) => !was.known.has(id));
  if (fresh.length === 0) return told.current;
  const turned = backs < was.backs;
  const moments = new Map<string, Moment>();
  if (turned) {
    const news = new Set(fresh);
    for (const page of pages)
      for (const [id, moment] of inWave(page, "turns")) if (news.has(id)) moments.set(id, moment);
  } else for (const id of fresh) moments.set(id, { how: "lands", delay: 0 });
  // All at once is read from the first page; a single one is looked at where it lies.
  const last = turned ? (fresh[0] ?? null) : (fresh.at(-1) ?? null);
  const page = turned ? 0 : pages.findIndex((each) => last !== null && each.faces.includes(last));
  since.current = performance.now();
  told.current = { moments, page: page < 0 ? null : page, last };
  return told.current;
}

/** All notes of a page, one after the other. */
function inWave({ order }: WallPage, how: Moment["how"]): Map<string, Moment> {
  return new Map(order.map((id, i) => [id, { how, delay: Math.round((i / order.length) * WAVE) }]));
}
