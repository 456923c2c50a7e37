/** A board as items: fields with headings, and every note in its place. */
import { boundsOf, zonesOf } from "../layout/board.ts";
import { NOTE, NOTE_GAP, ZONE_COUNT_WIDTH, ZONE_PADDING, ZONE_TITLE } from "../layout/board-size.ts";
import { cellOf } from "../layout/cells.ts";
import { fitText } from "../layout/fit-text.ts";
import { tallOf } from "../layout/note.ts";
import { placeDragged, type ZoneFrame } from "../layout/place.ts";
import type { Rect } from "../layout/rect.ts";
import type { DrawItem, Drawing, FieldItem, NoteItem, TurnedItem } from "./items.ts";
import { noteText } from "./note-text.ts";
import { type Field, fieldsOf, type Placed, type Scene } from "./scene.ts";

/**
 * Draws scenes and remembers the last one, so that what did not change stays the same object: whoever paints can tell
 * by `===`. The same scene always gives the same items.
 */
export function createDrawing(): (scene: Scene) => Drawing {
  let last: ReadonlyMap<string, DrawItem> = new Map();
  return (scene) => {
    const drawing = describe(scene, last);
    last = drawing.byId;
    return drawing;
  };
}

function describe(scene: Scene, last: ReadonlyMap<string, DrawItem>): Drawing {
  const fields = fieldsOf(scene);
  const seated = fields.map((field) => seat(field));
  const frames = zonesOf({
    arrangement: scene.by === "zone" ? (scene.board.arrangement ?? "columns") : "columns",
    zones: fields.map((field, i) => ({
      id: field.id,
      title: field.title,
      slots: seated[i]?.slots ?? 0,
      tall: seated[i]?.tall ?? new Map(),
    })),
  });
  const headings: DrawItem[] = [];
  const resting: DrawItem[] = [];
  const dragged: DrawItem[] = [];
  const order: string[] = [];
  frames.forEach((frame, i) => {
    const field = fields[i];
    const seats = seated[i];
    if (!field || !seats) return;
    headings.push(keep(last, headingOf(field, frame)));
    const rects = rectsOf(frame, seats.slots);
    const here: DrawItem[] = [];
    for (const placed of field.notes) {
      const item = keep(last, noteItem(placed, field.id, rectOf(placed, frame, rects)));
      (placed.pos ? dragged : resting).push(item);
      here.push(item);
    }
    for (const slot of seats.unknown) {
      const rect = rects[slot];
      if (!rect) continue;
      const id = `turned:${field.id}:${slot}`;
      const item = keep(last, { id, kind: "turned", field: field.id, note: null, ...rect } as TurnedItem);
      resting.push(item);
      here.push(item);
    }
    here.sort(readingOrder);
    for (const item of here) order.push(item.id);
  });
  const items = [...headings, ...resting, ...dragged];
  const byId = new Map(items.map((item) => [item.id, item]));
  return { items, byId, frames, bounds: boundsOf(frames, dragged), order };
}

/** Slots for all notes of a field; those of which nothing is known take the places that are free. */
function seat(field: Field) {
  const taken = new Set(field.notes.map(({ slot }) => slot));
  const unknown: number[] = [];
  for (let slot = 0; unknown.length < field.unknown; slot += 1) if (!taken.has(slot)) unknown.push(slot);
  const slots = Math.max(-1, ...taken, ...unknown) + 1;
  const tall = tallOf(
    field.notes
      .filter(({ pos, turned }) => pos === null && !turned)
      .map(({ note, slot }) => ({ slot, h: noteText(note).h })),
  );
  return { slots, tall, unknown };
}

/**
 * The rectangles of slots 0 to `slots - 1`: what `place` says for each, in one walk down the columns instead of one
 * per note.
 */
export function rectsOf(frame: ZoneFrame, slots: number): Rect[] {
  const rects: Rect[] = [];
  const cells = Array.from({ length: slots }, (_, slot) => ({ slot, ...cellOf(slot, frame.base) }));
  const depth: number[] = [];
  const rows: number[] = [];
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  for (const { slot, column, row } of cells) {
    // A block may not be full: rows that nobody reached yet count as standard ones.
    const empty = row - (rows[column] ?? 0);
    const y = (depth[column] ?? 0) + empty * (NOTE.h + NOTE_GAP);
    const h = Math.max(NOTE.h, frame.tall?.get(slot) ?? 0);
    const x = frame.x + ZONE_PADDING + column * (NOTE.w + NOTE_GAP);
    rects[slot] = { x, y: frame.y + frame.header + y, w: NOTE.w, h };
    depth[column] = y + h + NOTE_GAP;
    rows[column] = row + 1;
  }
  return rects;
}

function rectOf(placed: Placed, frame: ZoneFrame, rects: readonly Rect[]): Rect {
  const h = placed.turned ? NOTE.h : noteText(placed.note).h;
  if (placed.pos) return placeDragged(placed.pos, frame, h);
  return rects[placed.slot] ?? { x: frame.x, y: frame.y, w: NOTE.w, h };
}

function headingOf(field: Field, frame: ZoneFrame): FieldItem {
  const width = frame.base.columns * (NOTE.w + NOTE_GAP) - NOTE_GAP - ZONE_COUNT_WIDTH;
  const { lines, fontSize } = fitText(field.title, { width, height: frame.header }, ZONE_TITLE);
  const { id, x, y, w, h, header } = frame;
  const count = field.notes.length + field.unknown;
  return { id, kind: field.kind, lines, fontSize, header, count, x, y, w, h };
}

export function noteItem(placed: Placed, field: string, rect: Rect): NoteItem | TurnedItem {
  const { note, paper } = placed;
  if (placed.turned) return { id: note.id, kind: "turned", field, note: note.id, ...rect };
  const { lines, fontSize, textY, photo } = noteText(note, rect.w);
  const { id, kind, late } = note;
  return {
    id,
    kind: "note",
    field,
    paper,
    lines,
    fontSize,
    textY,
    mark: kind ?? null,
    photo,
    late: late === true,
    ...rect,
  };
}

/** The item before, when nothing of it changed. Its parts are remembered themselves, so one level is enough. */
function keep<T extends DrawItem>(last: ReadonlyMap<string, DrawItem>, item: T): T {
  const before = last.get(item.id) as T | undefined;
  if (!before || before.kind !== item.kind) return item;
  for (const key in item) {
    const a = item[key];
    const b = before[key];
    if (a === b) continue;
    const lists = Array.isArray(a) && Array.isArray(b);
    if (!lists || a.length !== b.length || a.some((line, i) => line !== b[i])) return item;
  }
  return before;
}

/** Row by row; notes of uneven height are in the row in which their top lies. */
function readingOrder(a: Rect & { id: string }, b: Rect & { id: string }): number {
  const row = (rect: Rect) => Math.round(rect.y / (NOTE.h + NOTE_GAP));
  return row(a) - row(b) || a.x - b.x || a.y - b.y || (a.id < b.id ? -1 : 1);
}
