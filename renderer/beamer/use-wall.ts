import { type RefObject, useEffect, useLayoutEffect, useState } from "react";
import type { Size } from "../../shared/layout/rect.ts";

/** Screen pixels in a world unit: one at 1080p; on a narrower wall less, as `--u` in the tokens. */
export const wallUnit = () => Math.min(window.innerHeight / 1080, window.innerWidth / 1440);

/** Size of an element in world units, and the unit; null before it is measured. */
export function useWall(place: RefObject<HTMLElement | null>): (Size & { unit: number }) | null {
  const [wall, setWall] = useState<(Size & { unit: number }) | null>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const measure = () => {
      const unit = wallUnit();
      setWall({ unit, w: element.clientWidth / unit, h: element.clientHeight / unit });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return wall;
}

/** Long enough to read a page aloud without haste, in milliseconds. */
const PAGE_TIME = 14_000;

/**
 * Goes round a number of pages by itself. `jump`: the page where something just happened; another `reason` goes there
 * and stays its full time.
 */
export function usePages(count: number, jump: number | null = null, reason: unknown = null): number {
  const [page, setPage] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `reason` is what happened; the page may be the same one.
  useEffect(() => {
    if (jump !== null) setPage(jump);
  }, [jump, reason]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every page, and every jump, gets its full time.
  useEffect(() => {
    if (count < 2) return;
    const timer = setTimeout(() => setPage((now) => (now + 1) % count), PAGE_TIME);
    return () => clearTimeout(timer);
  }, [count, page, reason]);
  return Math.min(page, Math.max(0, count - 1));
}
