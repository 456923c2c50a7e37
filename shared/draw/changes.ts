/** What is different between two drawings of a board: only fields that changed are looked into. */
import { ZONE_COUNT_WIDTH, ZONE_PADDING } from "../layout/board-size.ts";
import type { Rect } from "../layout/rect.ts";
import { readingOrder } from "./board.ts";
import type { Drawing, DrawnField, FieldItem, NoteItem } from "./items.ts";

export interface Changes {
  /** Where something came, went or became another. World units; shadows and lines reach over the edges. */
  readonly places: readonly Rect[];
  /** Notes whose words came into sight, in reading order. */
  readonly faces: readonly NoteItem[];
  /** Fewer notes lie face down. */
  readonly turned: boolean;
}

export function changesBetween(before: Drawing, after: Drawing): Changes {
  const places: Rect[] = [];
  const faces: NoteItem[] = [];
  let backs = 0;
  const old = new Map(before.fields.map((field) => [field.id, field]));
  for (const field of after.fields) {
    const last = old.get(field.id);
    old.delete(field.id);
    if (last === field) continue;
    places.push(...changedHeading(last?.heading, field.heading));
    const fresh: NoteItem[] = [];
    for (const item of field.byId.values()) {
      const known = last?.byId.get(item.id);
      if (known === item) continue;
      places.push(item);
      if (known) places.push(known);
      if (item.kind === "note" && before.byId.get(item.id)?.kind !== "note") fresh.push(item);
    }
    faces.push(...fresh.sort(readingOrder));
    if (last) for (const item of last.byId.values()) if (!field.byId.has(item.id)) places.push(item);
    backs += backsOn(field) - (last ? backsOn(last) : 0);
  }
  for (const gone of old.values()) {
    places.push(gone.heading, ...gone.byId.values());
    backs -= backsOn(gone);
  }
  return { places, faces, turned: backs < 0 };
}

/** When only the number changed, only its corner is another. */
function changedHeading(before: FieldItem | undefined, after: FieldItem): Rect[] {
  if (before === after) return [];
  if (!before) return [after];
  const { count, ...rest } = after;
  const same = Object.entries(rest).every(([key, value]) => {
    const was = before[key as keyof typeof rest];
    return was === value || (Array.isArray(was) && String(was) === String(value));
  });
  if (!same) return [before, after];
  return [countBox(after)];
}

/** Where a field's number is painted, at its right corner. */
export function countBox({ x, y, w, header }: FieldItem): Rect {
  const width = 2 * (ZONE_COUNT_WIDTH + ZONE_PADDING);
  return { x: x + w - width, y, w: width, h: header };
}

function backsOn(field: DrawnField): number {
  let count = 0;
  for (const item of field.byId.values()) if (item.kind === "turned") count += 1;
  return count;
}
