/**
 * What a board looks like, as data: every screen and every export paints these same items. World units of
 * `shared/layout/board-size.ts`, y downwards, in the order in which they are painted.
 */
import type { ZoneFrame } from "../layout/place.ts";
import type { Rect } from "../layout/rect.ts";

/** The papers that notes are written on; colours belong to each screen's palette (`note-geel`, …). */
export const PAPERS = ["geel", "blauw", "groen", "oranje", "roze", "lila"] as const;
export type Paper = (typeof PAPERS)[number];

/** A part of the board with a heading: a zone, a theme, or the notes that lie on no theme yet. */
export interface FieldItem extends Rect {
  readonly id: string;
  readonly kind: "zone" | "theme" | "loose";
  readonly lines: readonly string[];
  readonly fontSize: number;
  /** Height above the first note. */
  readonly header: number;
  /** Notes that lie here, covered ones included. */
  readonly count: number;
}

/** A note with words that this screen may show. */
export interface NoteItem extends Rect {
  readonly id: string;
  readonly kind: "note";
  /** Id of the field it lies in. */
  readonly field: string;
  readonly paper: Paper;
  /** Draw them as they are: no wrapping, `fontSize` high, from `textY` below the top. */
  readonly lines: readonly string[];
  readonly fontSize: number;
  readonly textY: number;
  /** The kind that the writer chose, e.g. `vraag`: a picture and a word at the foot of the note. */
  readonly mark: string | null;
  readonly photo: { readonly sha: string; readonly h: number } | null;
  /** Id of its team where notes of several teams lie together: the sign stands at the foot. Null elsewhere. */
  readonly team: string | null;
  /** Written after its step had closed. */
  readonly late: boolean;
}

/** A note face down. `note` only for staff who know which it is. */
export interface TurnedItem extends Rect {
  readonly id: string;
  readonly kind: "turned";
  readonly field: string;
  readonly note: string | null;
}

export type NoteLike = NoteItem | TurnedItem;
export type DrawItem = FieldItem | NoteLike;

/** A field with what lies in it. The same object as in the drawing before when nothing of it changed. */
export interface DrawnField {
  readonly id: string;
  readonly frame: ZoneFrame;
  readonly heading: FieldItem;
  /** In the row. */
  readonly resting: readonly NoteLike[];
  /** Where somebody put them: painted above what rests, of any field. */
  readonly dragged: readonly NoteLike[];
  readonly byId: ReadonlyMap<string, NoteLike>;
}

/** A whole board. Items that did not change are the same objects as in the drawing before. */
export interface Drawing {
  readonly fields: readonly DrawnField[];
  /** All of it in the order of painting. Made when it is asked for: whoever works on a change looks at `fields`. */
  readonly items: readonly DrawItem[];
  readonly byId: { get(id: string): DrawItem | undefined; has(id: string): boolean };
  /** Where notes can be put; the frame's id is the field's. */
  readonly frames: readonly ZoneFrame[];
  readonly bounds: Rect;
  /** Ids of notes and turned notes in reading order: field by field, each from its top left. Made when it is asked for. */
  readonly order: readonly string[];
}

/** Is it a note, face up or face down? */
export function isNoteLike(item: DrawItem): item is NoteLike {
  return item.kind === "note" || item.kind === "turned";
}
