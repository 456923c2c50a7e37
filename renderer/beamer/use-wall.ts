import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
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

/** News turns the page, but never sooner than this after the last turn: a page that flashes by nobody sees. Milliseconds. */
const GLANCE = 1500;

/**
 * Goes round a number of pages by itself. `jump`: the page where something just happened; another `reason` goes there,
 * once the page that is seen has had a glance, and stays its full time.
 */
export function usePages(count: number, jump: number | null = null, reason: unknown = null): number {
  const [page, setPage] = useState(0);
  const turnedAt = useRef(Number.NEGATIVE_INFINITY);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `reason` is what happened; the page may be the same one.
  useEffect(() => {
    if (jump === null || jump === page) return;
    const turn = () => {
      turnedAt.current = performance.now();
      setPage(jump);
    };
    const wait = turnedAt.current + GLANCE - performance.now();
    if (wait <= 0) return turn();
    const timer = setTimeout(turn, wait);
    return () => clearTimeout(timer);
  }, [jump, reason]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every page, and every jump, gets its full time.
  useEffect(() => {
    if (count < 2) return;
    const timer = setTimeout(() => {
      turnedAt.current = performance.now();
      setPage((now) => (now + 1) % count);
    }, PAGE_TIME);
    return () => clearTimeout(timer);
  }, [count, page, reason]);
  return Math.min(page, Math.max(0, count - 1));
}
