/** What moves by itself on a board: notes that turn, and notes that land. */
import type { Changes } from "../../shared/draw/changes.ts";
import type { NoteItem } from "../../shared/draw/items.ts";
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
  begin(changes: Changes, now: number): void;
  /** Is it moving? Until it is `ended` it is not at rest. */
  has(id: string): boolean;
  /** Null when the note lies still. */
  of(item: NoteItem, now: number): Moment | null;
  /** Ids of what has come to rest since this was asked. */
  ended(now: number): string[];
  ids(): string[];
}

/** @param reduced people who asked for less motion see a fade instead */
export function createMovements(reduced: () => boolean): Movements {
  const movements = new Map<string, Movement>();
  const length = (kind: Movement["kind"]) => (kind === "fade" ? FADE : motion.settle);
  return {
    begin({ faces, turned }, now) {
      if (!turned && faces.length > MOST_LANDINGS) return;
      faces.forEach(({ id }, i) => {
        const delay = turned ? Math.min(i * 14, WAVE * (i / faces.length)) : 0;
        const kind = reduced() ? "fade" : turned ? "turn" : "land";
        movements.set(id, { kind, from: now + (kind === "fade" ? 0 : delay) });
      });
    },
    has: (id) => movements.has(id),
    of(item, now) {
      const movement = movements.get(item.id);
      if (!movement) return null;
      const part = (now - movement.from) / length(movement.kind);
      return part >= 1 ? null : momentOf(movement.kind, Math.max(0, part));
    },
    ended(now) {
      const ids = [...movements].flatMap(([id, { kind, from }]) => (now >= from + length(kind) ? id : []));
      for (const id of ids) movements.delete(id);
      return ids;
    },
    ids: () => [...movements.keys()],
  };
}

function momentOf(kind: Movement["kind"], part: number): Moment {
  const eased = 1 - (1 - part) ** 3;
  if (kind === "fade") return { back: false, narrow: 1, alpha: part, above: 0 };
  if (kind === "land") return { back: false, narrow: 1, alpha: eased, above: 26 * (1 - eased) };
  const narrow = Math.max(0.02, Math.abs(Math.cos(Math.PI * part)));
  return { back: part < 0.5, narrow, alpha: 1, above: 0 };
}
