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
import { createFields, type Field, type Placed, type Scene } from "./scene.ts";

/**
 * Draws scenes and remembers the last one, so that what did not change stays the same object: whoever paints can tell
 * by `===`. The same scene always gives the same items. A changed note costs a walk over its field, not over the board.
 */
export function createDrawing(): (scene: Scene) => Drawing {
  const fieldsOf = createFields();
  const seats = new WeakMap<Field, Seats>();
  let parts: ReadonlyMap<string, Part> = new Map();
  const seatsOf = (field: Field): Seats => {
    const known = seats.get(field) ?? seat(field);
    seats.set(field, known);
    return known;
  };
  return (scene) => {
    const fields = fieldsOf(scene);
    const frames = zonesOf({
      arrangement: scene.by === "zone" ? (scene.board.arrangement ?? "columns") : "columns",
      zones: fields.map((field) => ({ id: field.id, title: field.title, ...seatsOf(field) })),
    });
    const before = parts;
    const now = new Map<string, Part>();
    frames.forEach((frame, i) => {
      const field = fields[i];
      if (!field) return;
      const last = before.get(field.id);
      const lies = last?.field === field && sameFrame(last.frame, frame);
      now.set(field.id, lies ? last : partOf(field, frame, seatsOf(field), last));
    });
    parts = now;
    return together([...now.values()]);
  };
}

/** A field as it is drawn. */
interface Part {
  readonly field: Field;
  readonly frame: ZoneFrame;
  readonly heading: FieldItem;
  /** In the row; painted below what was dragged. */
  readonly resting: readonly DrawItem[];
  readonly dragged: readonly DrawItem[];
  readonly byId: ReadonlyMap<string, DrawItem>;
  /** Ids in reading order. */
  readonly order: readonly string[];
}

function partOf(field: Field, frame: ZoneFrame, seats: Seats, last: Part | undefined): Part {
  const rects = rectsOf(frame, seats.slots);
  const heading = keep(last?.heading, headingOf(field, frame));
  const resting: DrawItem[] = [];
  const dragged: DrawItem[] = [];
  for (const placed of field.notes) {
    const item = keep(
      last?.byId.get(placed.note.id),
      noteItem(placed, field.id, rectOf(placed, frame, rects)),
    );
    (placed.pos ? dragged : resting).push(item);
  }
  for (const slot of seats.unknown) {
    const rect = rects[slot];
    if (!rect) continue;
    const id = `turned:${field.id}:${slot}`;
    const back: TurnedItem = { id, kind: "turned", field: field.id, note: null, ...rect };
    resting.push(keep(last?.byId.get(id), back));
  }
  const here = [...resting, ...dragged];
  const byId = new Map<string, DrawItem>();
  for (const item of here) byId.set(item.id, item);
  const order = here.sort(readingOrder).map(({ id }) => id);
  return { field, frame, heading, resting, dragged, byId, order };
}

function together(parts: readonly Part[]): Drawing {
  const dragged = parts.flatMap((part) => part.dragged);
  const items = [
    ...parts.map(({ heading }) => heading),
    ...parts.flatMap(({ resting }) => resting),
    ...dragged,
  ];
  const frames = parts.map(({ frame }) => frame);
  const byId = new Map<string, DrawItem>();
  for (const item of items) byId.set(item.id, item);
  const order = parts.flatMap((part) => part.order);
  return { items, byId, frames, bounds: boundsOf(frames, dragged), order };
}

function sameFrame(a: ZoneFrame, b: ZoneFrame): boolean {
  return (
    a.x === b.x &&
    a.y === b.y &&
    a.w === b.w &&
    a.h === b.h &&
    a.header === b.header &&
    a.tall === b.tall &&
    a.base.columns === b.base.columns &&
    a.base.rows === b.base.rows &&
    a.grid.columns === b.grid.columns &&
    a.grid.rows === b.grid.rows
  );
}

/** The places of a field's notes. */
interface Seats {
  /** The highest slot and 1. */
  readonly slots: number;
  /** Heights of notes that outgrew the standard one, by slot. */
  readonly tall: ReadonlyMap<number, number>;
  /** Slots for notes of which nothing is known. */
  readonly unknown: readonly number[];
}

/** Slots for all notes of a field; those of which nothing is known take the places that are free. */
function seat(field: Field): Seats {
  const taken = new Set(field.notes.map(({ slot }) => slot));
  const unknown: number[] = [];
  for (let slot = 0; unknown.length < field.unknown; slot += 1) if (!taken.has(slot)) unknown.push(slot);
  let slots = 0;
  for (const slot of [...taken, ...unknown]) slots = Math.max(slots, slot + 1);
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
  const { note, paper, signed } = placed;
  if (placed.turned) return { id: note.id, kind: "turned", field, note: note.id, ...rect };
  const { lines, fontSize, textY, photo } = noteText(note, rect.w, signed);
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
    team: signed ? (note.team ?? null) : null,
    late: late === true,
    ...rect,
  };
}

/** The item before, when nothing of it changed. Its parts are remembered themselves, so one level is enough. */
function keep<T extends DrawItem>(last: DrawItem | undefined, item: T): T {
  const before = last as T | undefined;
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
