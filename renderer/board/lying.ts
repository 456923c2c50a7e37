/** What lies where on a drawing: an index for each field, made when it is asked for and kept as long as its field is. */
import type { Drawing, DrawnField, NoteLike } from "../../shared/draw/items.ts";
import type { Point, Rect } from "../../shared/layout/rect.ts";
import { createGrid, type Grid } from "./grid.ts";

type Layers = { readonly resting: Grid<NoteLike>; readonly dragged: Grid<NoteLike> };

const known = new WeakMap<DrawnField, Layers>();

function layersOf(field: DrawnField): Layers {
  const layers = known.get(field) ?? {
    resting: createGrid(field.resting),
    dragged: createGrid(field.dragged),
  };
  known.set(field, layers);
  return layers;
}

/** In the order of painting. */
export function notesWithin({ fields }: Drawing, area: Rect): NoteLike[] {
  const layers = fields.map(layersOf);
  return [
    ...layers.flatMap(({ resting }) => resting.within(area)),
    ...layers.flatMap(({ dragged }) => dragged.within(area)),
  ];
}

/** The uppermost note under a point. */
export function noteAt({ fields }: Drawing, point: Point): NoteLike | undefined {
  const layers = fields.map(layersOf).reverse();
  for (const level of ["dragged", "resting"] as const) {
    for (const each of layers) {
      const note = each[level].at(point);
      if (note) return note;
    }
  }
  return undefined;
}
