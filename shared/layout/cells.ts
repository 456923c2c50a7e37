/**
 * Slots as cells of a grid that grows without moving what is there.
 *
 * A zone starts as a block of `base.columns` by `base.rows`, filled row by row. Each time it is full, a row is
 * added below or a column at the right, whichever keeps the block nearest to the proportions of its zone. So sixty
 * notes make a block and not a tower, and a note never jumps because another one came.
 */
import { NOTE_STRETCH } from "./board-size.ts";

export interface Grid {
  readonly columns: number;
  readonly rows: number;
}

export interface Cell {
  readonly column: number;
  readonly row: number;
}

/** Whether a full block gets a row next; otherwise a column. Rows count for more: most notes outgrow the standard. */
function growsDown(columns: number, rows: number, base: Grid): boolean {
  return rows * NOTE_STRETCH * base.columns <= columns * base.rows;
}

/** The cell of a slot (0, 1, 2, …). */
export function cellOf(slot: number, base: Grid): Cell {
  let { columns, rows } = base;
  if (slot < columns * rows) return { column: slot % columns, row: Math.floor(slot / columns) };
  for (;;) {
    const into = slot - columns * rows;
    if (growsDown(columns, rows, base)) {
      if (into < columns) return { column: into, row: rows };
      rows++;
    } else {
      if (into < rows) return { column: columns, row: into };
      columns++;
    }
  }
}

/** The cells of slots 0 to `slots - 1`, as `cellOf` has them. */
export function cellsTo(slots: number, base: Grid): Cell[] {
  const cells: Cell[] = [];
  let { columns, rows } = base;
  const full = () => cells.length >= slots;
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns && !full(); column += 1) cells.push({ column, row });
  while (!full()) {
    if (growsDown(columns, rows, base)) {
      for (let column = 0; column < columns && !full(); column += 1) cells.push({ column, row: rows });
      rows += 1;
    } else {
      for (let row = 0; row < rows && !full(); row += 1) cells.push({ column: columns, row });
      columns += 1;
    }
  }
  return cells;
}

/** The slot of a cell: the inverse of `cellOf`. */
export function slotOf(cell: Cell, base: Grid): number {
  let { columns, rows } = base;
  if (cell.column < columns && cell.row < rows) return cell.row * columns + cell.column;
  for (;;) {
    if (growsDown(columns, rows, base)) {
      if (cell.row === rows && cell.column < columns) return columns * rows + cell.column;
      rows++;
    } else {
      if (cell.column === columns && cell.row < rows) return columns * rows + cell.row;
      columns++;
    }
  }
}

/** The block that holds the slots 0 to `slots - 1`: never smaller than the first one. */
export function gridFor(slots: number, base: Grid): Grid {
  let { columns, rows } = base;
  while (columns * rows < slots) {
    if (growsDown(columns, rows, base)) rows++;
    else columns++;
  }
  return { columns, rows };
}
