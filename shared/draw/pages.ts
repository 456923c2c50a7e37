/**
 * A board on a wall: as many notes as the back row can read, and the others on the next pages.
 *
 * A board grows with its notes and a camera steps back (`board.ts`); on a wall that would make words too small. Here
 * fields keep their place and the notes in them turn over, page by page, at one size.
 */
import {
  NOTE,
  NOTE_GAP,
  NOTE_PADDING,
  NOTE_TEXT,
  ZONE_COUNT_WIDTH,
  ZONE_GAP,
  ZONE_HEADER,
  ZONE_PADDING,
  ZONE_TITLE,
} from "../layout/board-size.ts";
import { fitText } from "../layout/fit-text.ts";
import { type Rect, type Size, sameRect } from "../layout/rect.ts";
import { noteItem } from "./board.ts";
import type { DrawItem, FieldItem, NoteLike } from "./items.ts";
import { MARK, noteText } from "./note-text.ts";
import { type Field, fieldsOf, type Placed, type Scene } from "./scene.ts";

export interface WallPage {
  /** Made when it is asked for: of many pages a wall shows one. */
  readonly items: readonly DrawItem[];
  /** Ids of the notes and backs on it, in the order of `items`. */
  readonly order: readonly string[];
  /** Those with words to read. */
  readonly faces: readonly string[];
}

/** A field is never narrower than one note. */
const NARROWEST = NOTE.w + 2 * ZONE_PADDING;
/** A note taller than this takes the whole width of its field instead. */
const TALLEST = 430;

/**
 * The pages of a scene on a wall of this size. World units; one unit is a pixel of a 1080p beamer. At least one page.
 */
export function wallPages(scene: Scene, wall: Size, fields: readonly Field[] = fieldsOf(scene)): WallPage[] {
  const square = scene.by === "zone" && scene.board.arrangement === "matrix";
  return pagesOfFields(fields, wall, square);
}

/**
 * As `wallPages`, of fields. `square`: in rows and columns; otherwise side by side. A field that is the same object as
 * before is not laid out again.
 */
export function pagesOfFields(fields: readonly Field[], wall: Size, square = false): WallPage[] {
  if (fields.length === 0) return [{ items: [], order: [], faces: [] }];
  const { across, down } = divide(fields.length, wall, square);
  const perPage = across * down;
  const pages: WallPage[] = [];
  for (let first = 0; first < fields.length; first += perPage) {
    const group = fields.slice(first, first + perPage);
    const frames = framesOf(group.length, Math.min(across, group.length), wall);
    pages.push(...pagesOf(group, frames));
  }
  return pages;
}

function divide(count: number, wall: Size, square: boolean): { across: number; down: number } {
  const fits = Math.max(1, Math.floor((wall.w + ZONE_GAP) / (NARROWEST + ZONE_GAP)));
  if (square) {
    const across = Math.min(fits, Math.ceil(Math.sqrt(count)));
    return { across, down: Math.ceil(count / across) };
  }
  // Pages with one lonely field at the end look like a mistake: divide evenly.
  const groups = Math.ceil(count / fits);
  return { across: Math.ceil(count / groups), down: 1 };
}

function framesOf(count: number, across: number, wall: Size): Rect[] {
  const down = Math.ceil(count / across);
  const w = (wall.w - (across - 1) * ZONE_GAP) / across;
  const h = (wall.h - (down - 1) * ZONE_GAP) / down;
  return Array.from({ length: count }, (_, i) => ({
    x: (i % across) * (w + ZONE_GAP),
    y: Math.floor(i / across) * (h + ZONE_GAP),
    w,
    h,
  }));
}

function pagesOf(fields: readonly Field[], frames: readonly Rect[]): WallPage[] {
  const filled = fields.map((field, i) => rememberedFill(field, frames[i] as Rect));
  const count = Math.max(...filled.map(({ pages }) => pages.length));
  return Array.from({ length: count }, (_, page) => {
    // A field with fewer pages stays on its last one.
    const parts = filled.map(({ heading, pages }) => ({
      heading,
      lying: pages[Math.min(page, pages.length - 1)] ?? [],
    }));
    const lying = parts.flatMap((part) => part.lying);
    let items: readonly DrawItem[] | null = null;
    return {
      order: lying.map(({ id }) => id),
      faces: lying.flatMap(({ id, placed }) => (placed && !placed.turned ? id : [])),
      get items() {
        items ??= parts.flatMap((part) => [
          part.heading,
          ...part.lying.map((each) => itemOf(each, part.heading)),
        ]);
        return items;
      },
    };
  });
}

/** A place on a page, and the note in it; null: a back of which nothing more is known. */
type Lying = { readonly id: string; readonly placed: Placed | null; readonly rect: Rect };
type Filled = {
  readonly frame: Rect;
  readonly heading: FieldItem;
  readonly pages: readonly (readonly Lying[])[];
};

const drawn = new WeakMap<Placed, NoteLike>();

/** The same item as before when it is the same note in the same place. */
function itemOf({ id, placed, rect }: Lying, field: FieldItem): NoteLike {
  if (!placed) return { id, kind: "turned", field: field.id, note: null, ...rect };
  const known = drawn.get(placed);
  if (known?.field === field.id && sameRect(known, rect)) return known;
  const item = cut(noteItem(placed, field.id, rect));
  drawn.set(placed, item);
  return item;
}

const fills = new WeakMap<Field, Filled>();

function rememberedFill(field: Field, frame: Rect): Filled {
  const known = fills.get(field);
  if (known && sameRect(known.frame, frame)) return known;
  const filled = fill(field, frame);
  fills.set(field, filled);
  return filled;
}

function fill(field: Field, frame: Rect): Filled {
  const inner = frame.w - 2 * ZONE_PADDING;
  const title = fitText(field.title, { width: inner - ZONE_COUNT_WIDTH, height: frame.h }, ZONE_TITLE);
  const oneLine = ZONE_TITLE.min * ZONE_TITLE.lineHeight;
  const header = ZONE_HEADER + (title.lines.length - 1) * oneLine;
  const count = field.notes.length + field.unknown;
  const heading: FieldItem = {
    id: field.id,
    kind: field.kind,
    lines: title.lines,
    fontSize: title.fontSize,
    header,
    count,
    ...frame,
  };
  const across = Math.max(1, Math.floor((inner + NOTE_GAP) / (NOTE.w + NOTE_GAP)));
  const sheet = newSheet({
    x: frame.x + ZONE_PADDING,
    y: frame.y + header,
    across,
    w: (inner - (across - 1) * NOTE_GAP) / across,
    bottom: frame.y + frame.h - ZONE_PADDING,
  });
  const pages: Lying[][] = [];
  let next = 0;
  // A note that no longer fits waits for the next page, and shorter ones after it take what is left.
  let waiting: Placed[] = [];
  do {
    sheet.clear();
    const page: Lying[] = [];
    const later: Placed[] = [];
    const lay = (placed: Placed) => {
      const size = (width: number) => ({ w: width, h: heightOf(placed, width) });
      const rect = sheet.take(size, page.length === 0);
      if (rect) page.push({ id: placed.note.id, placed, rect });
      else later.push(placed);
    };
    waiting.forEach(lay);
    for (; next < field.notes.length && (page.length === 0 || !sheet.isFull()); next += 1)
      lay(field.notes[next] as Placed);
    waiting = later;
    pages.push(page);
  } while (waiting.length > 0 || next < field.notes.length);
  // Backs have nothing to read: they fill what is left, and the count tells the rest.
  for (let i = 0; i < field.unknown; i += 1) {
    const rect = sheet.take((width) => ({ w: width, h: NOTE.h }));
    if (!rect) break;
    pages.at(-1)?.push({ id: `turned:${field.id}:${i}`, placed: null, rect });
  }
  return { frame, heading, pages };
}

/** Lines that do not fit on the wall end in an ellipsis; the whole text is on the phones and at the table. */
function cut(item: NoteLike): NoteLike {
  if (item.kind === "turned") return item;
  const foot = item.mark || item.team ? MARK.height : NOTE_PADDING.h;
  const room = item.h - item.textY - foot;
  const most = Math.max(1, Math.floor(room / (item.fontSize * NOTE_TEXT.lineHeight) + 1e-6));
  if (item.lines.length <= most) return item;
  const lines = item.lines.slice(0, most);
  const last = lines.pop() ?? "";
  return { ...item, lines: [...lines, `${last.replace(/\s+\S*$/u, "")} …`] };
}

const heightOf = (placed: Placed, width: number) =>
  placed.turned ? NOTE.h : noteText(placed.note, width, placed.signed).h;

interface Columns {
  readonly x: number;
  readonly y: number;
  readonly across: number;
  /** Width of one column. */
  readonly w: number;
  readonly bottom: number;
}

/** A field's paper, filled from the top: each note in the shortest column, a long one across all. */
function newSheet({ x, y, across, w, bottom }: Columns) {
  const whole = across * (w + NOTE_GAP) - NOTE_GAP;
  let depth: number[] = [];
  const clear = () => {
    depth = Array.from({ length: across }, () => y);
  };
  clear();
  const take = (size: (width: number) => Size, always = false): Rect | undefined => {
    const narrow = size(w);
    const wide = across > 1 && narrow.h > TALLEST ? size(whole) : null;
    const top = wide ? Math.max(...depth) : Math.min(...depth);
    const h = wide?.h ?? narrow.h;
    if (top + h > bottom && !always) return undefined;
    const column = wide ? 0 : depth.indexOf(top);
    // Longer than the wall itself: the paper ends there, and its last line says so.
    const rect = { x: x + column * (w + NOTE_GAP), y: top, w: wide?.w ?? w, h: Math.min(h, bottom - top) };
    if (wide) depth = depth.map(() => top + h + NOTE_GAP);
    else depth[column] = top + h + NOTE_GAP;
    return rect;
  };
  /** Not even the smallest note fits any more. */
  const isFull = () => Math.min(...depth) + NOTE.h > bottom;
  return { take, clear, isFull };
}
