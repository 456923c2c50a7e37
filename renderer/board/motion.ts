/** What moves by itself on a board: notes that turn, and notes that land. */
import type { DrawItem, Drawing, NoteItem } from "../../shared/draw/items.ts";
import { motion } from "../look/tokens.ts";

/** How a note looks in the middle of its movement. */
export interface Moment {
  /** Still its back: the turning is not halfway. */
  readonly back: boolean;
  /** Width as a part of itself, around its middle. */
  readonly narrow: number;
  readonly alpha: number;
  /** World units above its place. */
  readonly above: number;
}

interface Movement {
  readonly kind: "turn" | "land" | "fade";
  readonly from: number;
}

/** More arrivals than this at once are not an event but another board. */
const MOST_LANDINGS = 30;
/** From the first note that turns to the last, in milliseconds: a wave, not a wait. */
const WAVE = 420;
const FADE = 160;

export interface Movements {
  /** Starts what the step from one drawing to the next asks for. */
  between(before: Drawing, after: Drawing, now: number): void;
  /** Null when the note lies still. */
  of(item: NoteItem, now: number): Moment | null;
  /** False once everything has come to rest. */
  going(now: number): boolean;
}

/** @param reduced people who asked for less motion see a fade instead */
export function createMovements(reduced: () => boolean): Movements {
  const movements = new Map<string, Movement>();
  const length = (kind: Movement["kind"]) => (kind === "fade" ? FADE : motion.settle);
  return {
    between(before, after, now) {
      const fresh = after.order.filter((id) => isFace(after.byId.get(id)) && !isFace(before.byId.get(id)));
      if (fresh.length === 0) return;
      const turned = countBacks(after) < countBacks(before);
      if (!turned && fresh.length > MOST_LANDINGS) return;
      fresh.forEach((id, i) => {
        const delay = turned ? Math.min(i * 14, WAVE * (i / fresh.length)) : 0;
        const kind = reduced() ? "fade" : turned ? "turn" : "land";
        movements.set(id, { kind, from: now + (kind === "fade" ? 0 : delay) });
      });
    },
    of(item, now) {
      const movement = movements.get(item.id);
      if (!movement) return null;
      const part = (now - movement.from) / length(movement.kind);
      if (part >= 1) {
        movements.delete(item.id);
        return null;
      }
      return momentOf(movement.kind, Math.max(0, part));
    },
    going(now) {
      for (const [id, { kind, from }] of movements) if (now >= from + length(kind)) movements.delete(id);
      return movements.size > 0;
    },
  };
}

function momentOf(kind: Movement["kind"], part: number): Moment {
  const eased = 1 - (1 - part) ** 3;
  if (kind === "fade") return { back: false, narrow: 1, alpha: part, above: 0 };
  if (kind === "land") return { back: false, narrow: 1, alpha: eased, above: 26 * (1 - eased) };
  const narrow = Math.max(0.02, Math.abs(Math.cos(Math.PI * part)));
  return { back: part < 0.5, narrow, alpha: 1, above: 0 };
}

const isFace = (item: DrawItem | undefined): boolean => item?.kind === "note";

function countBacks(drawing: Drawing): number {
  let count = 0;
  for (const item of drawing.items) if (item.kind === "turned") count += 1;
  return count;
}
