/** The geometry of a whole board: where its zones lie, and how large it is. World units (`board-size.ts`). */
import {
  NOTE,
  NOTE_GAP,
  WALL,
  ZONE_COUNT_WIDTH,
  ZONE_GAP,
  ZONE_HEADER,
  ZONE_PADDING,
  ZONE_TITLE,
} from "./board-size.ts";
import { type Grid, gridFor } from "./cells.ts";
import { growTo } from "./fit-text.ts";
import { depthOfNotes, type ZoneFrame } from "./place.ts";
import { around, type Point, type Rect } from "./rect.ts";

/**
 * `columns`: zones side by side. `matrix`: zones in rows and columns, two by two for four. `free`: side by side
 * until somebody gives a zone its own place.
 */
export type Arrangement = "columns" | "matrix" | "free";

/** What the layout needs to know of a zone. */
export interface ZoneInput {
  readonly id: string;
  /** Absent or empty: no heading. */
  readonly title?: string;
  /** How many slots the host has given out: the highest one and 1. */
  readonly slots: number;
  /** See `ZoneFrame.tall`. */
  readonly tall?: ReadonlyMap<number, number>;
  /** In a free arrangement: the corner that somebody dragged the zone to. */
  readonly at?: Point;
}

export interface BoardInput {
  readonly arrangement: Arrangement;
  /** Only for a matrix: zones in a row. Without it the matrix is as square as it goes. */
  readonly columns?: number;
  readonly zones: readonly ZoneInput[];
}

/**
 * The frames of a board's zones, in the order given. Zones in one row have one height and one heading height;
 * each is as wide as its own notes need. Empty, they fill the wall as far as whole notes go.
 */
export function zonesOf(board: BoardInput): ZoneFrame[] {
  const across = zonesAcross(board);
  const down = Math.ceil(board.zones.length / across);
  const base = baseOf(across, down);
  const bare = board.zones.map((zone) => rememberedFrame(zone, base));

  const lineOf = (index: number) => Math.floor(index / across);
  const rowHeader = most(bare, lineOf, (zone) => zone.header);
  const rowDepth = most(bare, lineOf, (zone) => zone.h);
  const columnWidth = most(
    bare,
    (index) => index % across,
    (zone) => zone.w,
  );
  const lefts = offsets(columnWidth);
  const tops = offsets(rowDepth.map((depth, row) => depth + (rowHeader[row] ?? 0)));

  return bare.map((zone, index) => {
    const row = lineOf(index);
    const column = index % across;
    const header = rowHeader[row] ?? 0;
    const at = board.arrangement === "free" ? board.zones[index]?.at : undefined;
    return {
      ...zone,
      header,
      x: at?.x ?? lefts[column] ?? 0,
      y: at?.y ?? tops[row] ?? 0,
      w: columnWidth[column] ?? zone.w,
      h: header + (rowDepth[row] ?? zone.h),
    };
  });
}

/** The rectangle of a board: its zones, and notes (`others`) that were dragged outside. An empty board is the wall. */
export function boundsOf(zones: readonly ZoneFrame[], others: readonly Rect[] = []): Rect {
  return around([...zones, ...others]) ?? { x: 0, y: 0, ...WALL };
}

function zonesAcross(board: BoardInput): number {
  const count = Math.max(1, board.zones.length);
  if (board.arrangement !== "matrix") return count;
  return Math.max(1, Math.min(count, board.columns ?? Math.ceil(Math.sqrt(count))));
}

/** The block of whole notes that each of `across` by `down` zones starts with to fill the wall. */
function baseOf(across: number, down: number): Grid {
  const width = (WALL.w - (across - 1) * ZONE_GAP) / across - 2 * ZONE_PADDING;
  const height = (WALL.h - (down - 1) * ZONE_GAP) / down - ZONE_HEADER - ZONE_PADDING;
  return {
    columns: Math.max(1, Math.floor((width + NOTE_GAP) / (NOTE.w + NOTE_GAP))),
    rows: Math.max(1, Math.floor((height + NOTE_GAP) / (NOTE.h + NOTE_GAP))),
  };
}

const frames = new WeakMap<ZoneInput, ZoneFrame>();

/** Measured once for a zone that did not change: its depth is a walk over all its notes. */
function rememberedFrame(zone: ZoneInput, base: Grid): ZoneFrame {
  const known = frames.get(zone);
  if (known?.base.columns === base.columns && known.base.rows === base.rows) return known;
  const frame = bareFrame(zone, base);
  frames.set(zone, frame);
  return frame;
}

/** A frame that is not placed yet; its height is without the heading. */
function bareFrame({ id, title, slots, tall }: ZoneInput, base: Grid): ZoneFrame {
  const grid = gridFor(slots, base);
  return {
    id,
    base,
    grid,
    header: headerOf(title, blockWidth(base.columns)),
    x: 0,
    y: 0,
    w: blockWidth(grid.columns) + 2 * ZONE_PADDING,
    h: depthOfNotes(slots, { base, grid, ...(tall && { tall }) }) + ZONE_PADDING,
    ...(tall && { tall }),
  };
}

function blockWidth(columns: number): number {
  return columns * (NOTE.w + NOTE_GAP) - NOTE_GAP;
}

/** By the width that the zone starts with, so that notes do not move down and up as it grows. */
function headerOf(title: string | undefined, width: number): number {
  if (!title?.trim()) return ZONE_PADDING;
  const oneLine = ZONE_TITLE.min * ZONE_TITLE.lineHeight;
  return ZONE_HEADER - oneLine + growTo(title, width - ZONE_COUNT_WIDTH, ZONE_TITLE);
}

/** The largest `measure` in each group of zones; a group is a number from 0. */
function most(
  zones: readonly ZoneFrame[],
  groupOf: (index: number) => number,
  measure: (zone: ZoneFrame) => number,
): number[] {
  const out: number[] = [];
  for (const [index, zone] of zones.entries()) {
    const group = groupOf(index);
    out[group] = Math.max(out[group] ?? 0, measure(zone));
  }
  return out;
}

/** Where each of a row of lengths begins, with the gap between zones. */
function offsets(lengths: readonly number[]): number[] {
  let next = 0;
  return lengths.map((length) => {
    const start = next;
    next += length + ZONE_GAP;
    return start;
  });
}
