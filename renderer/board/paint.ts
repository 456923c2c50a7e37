/** Paints the items of a drawing on a canvas, in world units. */

import { countBox } from "../../shared/draw/changes.ts";
import type { FieldItem, NoteItem, TurnedItem } from "../../shared/draw/items.ts";
import { MARK } from "../../shared/draw/note-text.ts";
import { NOTE_PADDING, NOTE_TEXT, ZONE_PADDING, ZONE_TITLE } from "../../shared/layout/board-size.ts";
import { overlaps, type Rect } from "../../shared/layout/rect.ts";
import { fontFamily, type Palette } from "../look/tokens.ts";
import { kindIcon } from "./kind-icons.ts";
import type { Photos } from "./photos.ts";

export interface Brush {
  readonly palette: Palette;
  /** Zones are a tint over the wood rather than a paper of their own. */
  readonly zone: string;
  readonly photos: Photos;
  /** The word for a kind of note, in the language of the screen. */
  readonly kindWord: (kind: string) => string;
}

/** Below this many screen pixels of text height, words are a grey line: nobody could read them. */
const LEGIBLE = 7;
/** Below it even lines are noise. */
const VISIBLE = 2.2;
const RADIUS = 3;
/** Corners and line of a field end within this, in world units. */
const CORNER = 20;

/** How much of a note can be seen at this scale (screen pixels in a world unit). */
export type Detail = "words" | "lines" | "paper";
export function detailAt(scale: number): Detail {
  const size = NOTE_TEXT.min * scale;
  return size >= LEGIBLE ? "words" : size >= VISIBLE ? "lines" : "paper";
}

type Pen = CanvasRenderingContext2D;

/** @param area what can be seen of it: words outside are left out */
export function paintField(pen: Pen, item: FieldItem, brush: Brush, scale: number, area: Rect): void {
  const { palette } = brush;
  pen.fillStyle = brush.zone;
  const edge = Math.max(CORNER, 2 / scale);
  const inside = area.x > item.x + edge && area.x + area.w < item.x + item.w - edge;
  if (inside && area.y > item.y + item.header && area.y + area.h < item.y + item.h - edge) {
    pen.fillRect(area.x - 1, area.y - 1, area.w + 2, area.h + 2);
    return;
  }
  pen.strokeStyle = palette.line;
  pen.lineWidth = Math.max(2, 1 / scale);
  if (item.kind === "loose") pen.setLineDash([14, 10]);
  rounded(pen, item.x, item.y, item.w, item.h, CORNER - 4);
  pen.fill();
  pen.stroke();
  pen.setLineDash([]);
  if (!overlaps({ ...item, h: item.header }, area)) return;
  const line = item.fontSize * ZONE_TITLE.lineHeight;
  const top = item.y + (item.header - item.lines.length * line) / 2;
  pen.fillStyle = palette.ink;
  pen.font = fontOf(ZONE_TITLE.weight, item.fontSize);
  item.lines.forEach((text, i) => {
    pen.fillText(text, item.x + ZONE_PADDING, top + i * line + baseline(item.fontSize, line));
  });
  if (!overlaps(countBox(item), area)) return;
  pen.fillStyle = palette["ink-soft"];
  pen.font = fontOf(600, item.fontSize);
  pen.textAlign = "right";
  const right = item.x + item.w - ZONE_PADDING;
  pen.fillText(String(item.count), right, top + baseline(item.fontSize, line));
  pen.textAlign = "left";
}

export function paintNote(pen: Pen, item: NoteItem | TurnedItem, brush: Brush, detail: Detail): void {
  paintShadow(pen, item, detail);
  if (item.kind === "turned") paintBack(pen, item, brush, detail);
  else paintFace(pen, item, brush, detail);
}

/** Two flat edges instead of a blur: a blurred shadow costs more than all the rest of a note. */
function paintShadow(pen: Pen, { x, y, w, h }: Rect, detail: Detail): void {
  if (detail === "paper") return;
  pen.fillStyle = "rgb(60 45 20 / 0.10)";
  pen.fillRect(x + 3, y + 5, w - 6, h + 3);
  pen.fillStyle = "rgb(60 45 20 / 0.16)";
  pen.fillRect(x + 1, y + 2, w - 2, h);
}

function paintFace(pen: Pen, item: NoteItem, brush: Brush, detail: Detail): void {
  const { palette } = brush;
  pen.fillStyle = palette[`note-${item.paper}`];
  if (detail === "words") {
    rounded(pen, item.x, item.y, item.w, item.h, RADIUS);
    pen.fill();
  } else pen.fillRect(item.x, item.y, item.w, item.h);
  if (item.photo) paintPhoto(pen, item, item.photo, brush);
  if (detail === "paper") return;
  const left = item.x + NOTE_PADDING.w;
  const line = item.fontSize * NOTE_TEXT.lineHeight;
  if (detail === "lines") {
    pen.fillStyle = "rgb(35 32 28 / 0.34)";
    item.lines.forEach((text, i) => {
      if (text === "") return;
      const width = Math.min(item.w - 2 * NOTE_PADDING.w, text.length * item.fontSize * 0.5);
      pen.fillRect(left, item.y + item.textY + i * line + line * 0.3, width, line * 0.34);
    });
    return;
  }
  pen.fillStyle = palette["note-ink"];
  pen.font = fontOf(NOTE_TEXT.weight, item.fontSize);
  item.lines.forEach((text, i) => {
    pen.fillText(text, left, item.y + item.textY + i * line + baseline(item.fontSize, line));
  });
  if (item.mark) paintMark(pen, item, item.mark, brush);
}

function paintMark(pen: Pen, item: NoteItem, kind: string, brush: Brush): void {
  const top = item.y + item.h - MARK.height - NOTE_PADDING.h / 2;
  const left = item.x + NOTE_PADDING.w;
  const size = MARK.fontSize;
  pen.save();
  pen.translate(left, top + (MARK.height - size) / 2);
  pen.scale(size / 24, size / 24);
  pen.strokeStyle = brush.palette["note-ink"];
  pen.lineWidth = 2;
  pen.lineCap = "round";
  pen.lineJoin = "round";
  pen.stroke(kindIcon(kind));
  pen.restore();
  pen.fillStyle = brush.palette["note-ink"];
  pen.font = fontOf(600, size);
  pen.fillText(brush.kindWord(kind), left + size * 1.35, top + baseline(size, MARK.height));
}

function paintPhoto(pen: Pen, item: NoteItem, photo: { sha: string; h: number }, brush: Brush): void {
  const picture = brush.photos.get(photo.sha);
  if (!picture) {
    pen.fillStyle = brush.palette["table-deep"];
    pen.fillRect(item.x, item.y, item.w, photo.h);
    return;
  }
  // Like object-fit: cover, from the middle.
  const fit = Math.max(item.w / picture.width, photo.h / picture.height);
  const w = item.w / fit;
  const h = photo.h / fit;
  const [sx, sy] = [(picture.width - w) / 2, (picture.height - h) / 2];
  pen.drawImage(picture, sx, sy, w, h, item.x, item.y, item.w, photo.h);
}

/** Woven: strands across, and over half of the crossings strands down. It promises the turning. */
function paintBack(pen: Pen, { x, y, w, h }: Rect, brush: Brush, detail: Detail): void {
  const { palette } = brush;
  pen.fillStyle = palette.weave;
  pen.fillRect(x, y, w, h);
  if (detail === "paper") return;
  pen.save();
  pen.translate(x, y);
  pen.fillStyle = weave(pen, palette, detail === "words" ? 18 : 36);
  pen.fillRect(0, 0, w, h);
  pen.restore();
}

const weaves = new Map<string, CanvasPattern>();

function weave(pen: Pen, palette: Palette, strand: number): CanvasPattern | string {
  const key = `${palette.weave}${palette["weave-deep"]}${strand}`;
  const known = weaves.get(key);
  if (known) return known;
  const tile = document.createElement("canvas");
  tile.width = tile.height = strand * 2;
  const brush = tile.getContext("2d");
  if (!brush) return palette.weave;
  for (const [column, row] of [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ] as const) {
    const [x, y] = [column * strand, row * strand];
    const across = column === row;
    const [toX, toY] = across ? [x, y + strand] : [x + strand, y];
    const shade = brush.createLinearGradient(x, y, toX, toY);
    shade.addColorStop(0, palette["weave-deep"]);
    shade.addColorStop(0.25, palette.weave);
    shade.addColorStop(0.75, palette.weave);
    shade.addColorStop(1, palette["weave-deep"]);
    brush.fillStyle = shade;
    brush.fillRect(x, y, strand, strand);
  }
  const pattern = pen.createPattern(tile, "repeat");
  if (!pattern) return palette.weave;
  weaves.set(key, pattern);
  return pattern;
}

/** A ring in two colours, so that it shows on any paper. */
export function paintRing(pen: Pen, rect: Rect, palette: Palette, scale: number): void {
  const line = Math.max(4, 3 / scale);
  for (const [colour, by, width] of [
    [palette.paper, line, line * 3],
    [palette.ink, line, line],
  ] as const) {
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    rounded(pen, rect.x - by, rect.y - by, rect.w + 2 * by, rect.h + 2 * by, RADIUS + by);
    pen.stroke();
  }
}

/** `roundRect` is younger than the browsers we promise to run in. */
export function rounded(pen: Pen, x: number, y: number, w: number, h: number, radius: number): void {
  pen.beginPath();
  pen.moveTo(x + radius, y);
  pen.arcTo(x + w, y, x + w, y + h, radius);
  pen.arcTo(x + w, y + h, x, y + h, radius);
  pen.arcTo(x, y + h, x, y, radius);
  pen.arcTo(x, y, x + w, y, radius);
  pen.closePath();
}

export function fontOf(weight: number, size: number): string {
  return `${weight} ${size}px ${fontFamily}`;
}

/** From the top of a line to its baseline: the letters in the middle, as a browser does. */
function baseline(fontSize: number, line: number): number {
  return line / 2 + fontSize * 0.33;
}
