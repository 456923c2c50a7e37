import { useRef } from "react";
import { isNoteLike } from "../../shared/draw/items.ts";
import type { WallPage } from "../../shared/draw/pages.ts";

export interface Arrivals {
  /** How a note comes into sight: class and delay in milliseconds. */
  readonly moments: ReadonlyMap<string, { className: string; delay: number }>;
  /** Page where the last one lies; null before anything arrived. */
  readonly page: number | null;
  readonly last: string | null;
}

/** From the first note that turns to the last on a page. */
const WAVE = 700;
const NOTHING: Arrivals = { moments: new Map(), page: null, last: null };

/** Tells which notes turned or landed since the pages before. The first pages are just there. */
export function useArrivals(pages: readonly WallPage[]): Arrivals {
  const before = useRef<{ pages: readonly WallPage[]; known: Set<string>; backs: number } | null>(null);
  const told = useRef<Arrivals>(NOTHING);
  if (before.current?.pages === pages) return told.current;
  const faces = pages.flatMap(({ items }) =>
    items.filter((item) => item.kind === "note").map(({ id }) => id),
  );
  const backs = pages.flatMap(({ items }) => items.filter((item) => item.kind === "turned")).length;
  const was = before.current;
  before.current = { pages, known: new Set(faces), backs };
  if (!was || was.pages.length === 0) return told.current;
  const fresh = faces.filter((id) => !was.known.has(id));
  if (fresh.length === 0) return told.current;
  const turned = backs < was.backs;
  const moments = new Map<string, { className: string; delay: number }>();
  for (const { items } of pages) {
    items.filter(isNoteLike).forEach(({ id }, i, all) => {
      if (!fresh.includes(id)) return;
      const delay = turned ? Math.round((i / all.length) * WAVE) : 0;
      moments.set(id, { className: turned ? "note-turning" : "note-fresh", delay });
    });
  }
  // All at once is read from the first page; a single one is looked at where it lies.
  const last = turned ? (fresh[0] ?? null) : (fresh.at(-1) ?? null);
  const page = turned ? 0 : pages.findIndex(({ notes }) => last !== null && notes.has(last));
  told.current = { moments, page: page < 0 ? null : page, last };
  return told.current;
}
