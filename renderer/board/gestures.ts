/** Hands on a board: one finger or button taps, drags or pans; two fingers pinch; a wheel zooms. */
import type { Point } from "../../shared/layout/rect.ts";

export interface Hands {
  /** May what lies here be picked up at once? A finger otherwise pans, unless it rests on it first. */
  grips(at: Point, touch: boolean): boolean;
  tap(at: Point): void;
  /** Something is picked up; false: there is nothing to pick up after all. */
  lift(at: Point): boolean;
  carry(to: Point): void;
  drop(at: Point): void;
  /** Let go without putting it anywhere. */
  cancel(): void;
  pan(dx: number, dy: number): void;
  zoom(by: number, at: Point): void;
  /** All hands are off. */
  rest(): void;
}

/** A finger trembles more than a mouse. Screen pixels. */
const STILL = { mouse: 4, touch: 9 } as const;
/** A finger that rests this long picks up what lies under it, in milliseconds. */
const HOLD = 260;
/** One notch of a wheel. */
const WHEEL = 0.0016;

/** Listens on `place` until the function that is returned is called. Points are in its own pixels. */
export function listen(place: HTMLElement, hands: Hands): () => void {
  const pointers = new Map<number, Point>();
  let doing: "nothing" | "deciding" | "panning" | "carrying" | "pinching" = "nothing";
  let start: Point = { x: 0, y: 0 };
  let holding: ReturnType<typeof setTimeout> | undefined;

  const pointOf = (event: MouseEvent): Point => {
    const box = place.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  const down = (event: PointerEvent) => {
    if (event.pointerType === "mouse" && event.button > 1) return;
    const at = pointOf(event);
    pointers.set(event.pointerId, at);
    place.setPointerCapture(event.pointerId);
    clearTimeout(holding);
    if (pointers.size === 2) {
      if (doing === "carrying") hands.cancel();
      doing = "pinching";
      return;
    }
    if (pointers.size > 2) return;
    start = at;
    doing = event.button === 1 ? "panning" : "deciding";
    if (event.pointerType !== "mouse") {
      holding = setTimeout(() => {
        if (doing === "deciding" && hands.lift(start)) doing = "carrying";
      }, HOLD);
    }
  };

  const move = (event: PointerEvent) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const at = pointOf(event);
    if (doing === "pinching") pinch(event.pointerId, before, at);
    pointers.set(event.pointerId, at);
    const touch = event.pointerType !== "mouse";
    if (doing === "deciding") {
      if (distance(start, at) < STILL[touch ? "touch" : "mouse"]) return;
      clearTimeout(holding);
      doing = hands.grips(start, touch) && hands.lift(start) ? "carrying" : "panning";
    }
    if (doing === "carrying") hands.carry(at);
    else if (doing === "panning") hands.pan(at.x - before.x, at.y - before.y);
  };

  const pinch = (id: number, before: Point, at: Point) => {
    const other = [...pointers].find(([each]) => each !== id)?.[1];
    if (!other) return;
    const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 };
    hands.pan((at.x - before.x) / 2, (at.y - before.y) / 2);
    hands.zoom(distance(at, other) / Math.max(1, distance(before, other)), middle);
  };

  const up = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId)) return;
    clearTimeout(holding);
    const at = pointOf(event);
    if (doing === "deciding") hands.tap(at);
    else if (doing === "carrying") hands.drop(at);
    // After a pinch one finger is left: it goes on as a hand that pans.
    doing = pointers.size > 0 ? "panning" : "nothing";
    if (pointers.size === 0) hands.rest();
  };

  const lost = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId)) return;
    clearTimeout(holding);
    if (doing === "carrying") hands.cancel();
    doing = "nothing";
    hands.rest();
  };

  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1;
    if (event.shiftKey) hands.pan(-(event.deltaX || event.deltaY) * lines, 0);
    else hands.zoom(Math.exp(-event.deltaY * lines * WHEEL * (event.ctrlKey ? 4 : 1)), pointOf(event));
  };

  place.addEventListener("pointerdown", down);
  place.addEventListener("pointermove", move);
  place.addEventListener("pointerup", up);
  place.addEventListener("pointercancel", lost);
  place.addEventListener("wheel", wheel, { passive: false });
  return () => {
    clearTimeout(holding);
    place.removeEventListener("pointerdown", down);
    place.removeEventListener("pointermove", move);
    place.removeEventListener("pointerup", up);
    place.removeEventListener("pointercancel", lost);
    place.removeEventListener("wheel", wheel);
  };
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
