/** A board as items: fields with headings, and every note in its place. */
import { boundsOf, type ZoneInput, zonesOf } from "../layout/board.ts";
import { NOTE, NOTE_GAP, ZONE_COUNT_WIDTH, ZONE_PADDING, ZONE_TITLE } from "../layout/board-size.ts";
import { cellsTo } from "../layout/cells.ts";
import { fitText } from "../layout/fit-text.ts";
import { tallOf } from "../layout/note.ts";
import { placeDragged, type ZoneFrame } from "../layout/place.ts";
import { type Rect, sameRect } from "../layout/rect.ts";
import type { DrawItem, Drawing, DrawnField, FieldItem, NoteLike, TurnedItem } from "./items.ts";
import { noteText } from "./note-text.ts";
import { createFields, type Field, type Placed, type Scene } from "./scene.ts";

/**
 * Draws scenes and remembers the last one, so that what did not change stays the same object: whoever paints can tell
 * by `===`. The same scene always gives the same items. A changed note costs a walk over its field, not over the board.
 *
 * The function takes the scene's fields too, for who has them already.
 */
export function createDrawing(): (scene: Scene, fields?: readonly Field[]) => Drawing {
  const fieldsOf = createFields();
  const inputs = new WeakMap<Field, Input>();
  const items: Items = new WeakMap();
  let before: ReadonlyMap<string, Drawn> = new Map();
  const inputOf = (field: Field): Input => {
    const known = inputs.get(field) ?? { id: field.id, title: field.title, ...seat(field) };
    inputs.set(field, known);
    return known;
  };
  return (scene, fields = fieldsOf(scene)) => {
    const frames = zonesOf({
      arrangement: scene.by === "zone" ? (scene.board.arrangement ?? "columns") : "columns",
      zones: fields.map(inputOf),
    });
    const now = new Map<string, Drawn>();
    frames.forEach((frame, i) => {
      const field = fields[i];
      if (!field) return;
      const last = before.get(field.id);
      const lies = last?.field === field && sameFrame(last.drawn.frame, frame);
      const drawn = lies ? last.drawn : drawField(field, frame, inputOf(field), last?.drawn, items);
      now.set(field.id, { field, drawn });
    });
    before = now;
    return together([...now.values()].map(({ drawn }) => drawn));
  };
}

type Input = ZoneInput & Seats;
type Drawn = { readonly field: Field; readonly drawn: DrawnField };
/** The last item made of a note in its place in the row of notes. */
type Items = WeakMap<Placed, NoteLike>;

function drawField(
  field: Field,
  frame: ZoneFrame,
  seats: Seats,
  last: DrawnField | undefined,
  items: Items,
): DrawnField {
  const rects = rectsOf(frame, seats.slots);
  const heading = keep(last?.heading, headingOf(field, frame));
  const resting: NoteLike[] = [];
  const dragged: NoteLike[] = [];
  for (const placed of field.notes) {
    const rect = rectOf(placed, frame, rects);
    const known = items.get(placed);
    const lies = known?.field === field.id && sameRect(known, rect);
    const item = lies ? known : keep(last?.byId.get(placed.note.id), noteItem(placed, field.id, rect));
    if (!lies) items.set(placed, item);
    (placed.pos ? dragged : resting).push(item);
  }
  for (const slot of seats.unknown) {
    const rect = rects[slot];
    if (!rect) continue;
    const id = `turned:${field.id}:${slot}`;
    const back: TurnedItem = { id, kind: "turned", field: field.id, note: null, ...rect };
    resting.push(keep(last?.byId.get(id), back));
  }
  const byId = new Map<string, NoteLike>();
  for (const list of [resting, dragged]) for (const item of list) byId.set(item.id, item);
  return { id: field.id, frame, heading, resting, dragged, byId };
}

function together(fields: readonly DrawnField[]): Drawing {
  const frames = fields.map(({ frame }) => frame);
  const dragged = fields.flatMap((field) => field.dragged);
  let items: readonly DrawItem[] | null = null;
  let order: readonly string[] | null = null;
  const get = (id: string): DrawItem | undefined => {
    for (const field of fields) {
      const item = field.id === id ? field.heading : field.byId.get(id);
      if (item) return item;
    }
    return undefined;
  };
  return {
    fields,
    frames,
    bounds: boundsOf(frames, dragged),
    byId: { get, has: (id) => get(id) !== undefined },
    get items() {
      items ??= [
        ...fields.map(({ heading }) => heading),
        ...fields.flatMap(({ resting }) => resting),
        ...dragged,
      ];
      return items;
    },
    get order() {
      order ??= fields.flatMap((field) => [...field.byId.values()].sort(readingOrder).map(({ id }) => id));
      return order;
    },
  };
}

function sameFrame(a: ZoneFrame, b: ZoneFrame): boolean {
  return (
    sameRect(a, b) &&
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
 * The rectangles of slots 0 to `slots - 1`: what `place` says for each, in one walk instead of one per note. In the order
 * of slots every column fills from above (`cells.ts`).
 */
export function rectsOf(frame: ZoneFrame, slots: number): Rect[] {
  const depth: number[] = [];
  return cellsTo(slots, frame.base).map(({ column }, slot) => {
    const y = depth[column] ?? 0;
    const h = Math.max(NOTE.h, frame.tall?.get(slot) ?? 0);
    depth[column] = y + h + NOTE_GAP;
    const x = frame.x + ZONE_PADDING + column * (NOTE.w + NOTE_GAP);
    return { x, y: frame.y + frame.header + y, w: NOTE.w, h };
  });
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

export function noteItem(placed: Placed, field: string, rect: Rect): NoteLike {
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
export function readingOrder(a: Rect & { id: string }, b: Rect & { id: string }): number {
  const row = (rect: Rect) => Math.round(rect.y / (NOTE.h + NOTE_GAP));
  return row(a) - row(b) || a.x - b.x || a.y - b.y || (a.id < b.id ? -1 : 1);
}
