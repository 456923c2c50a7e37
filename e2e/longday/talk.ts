import type { Rec } from "../../shared/records.ts";

/** What the process that plays the day asks of the one that is the host. */
export type Asked =
  | { what: "clock"; clock: { wall: number; here: number; pace: number } }
  | { what: "sample" }
  | { what: "records" }
  | { what: "end" };

export type Said =
  | { what: "up"; port: number; regie: string; beamer: string }
  | { what: "done" }
  | { what: "sample"; sample: Sample }
  | { what: "records"; records: Rec[] };

/** What the host holds after its garbage was collected; bytes, and counts. */
export type Sample = {
  heap: number;
  external: number;
  resident: number;
  /** Open connections. */
  lines: number;
  timers: number;
  /** On the process itself. */
  listeners: number;
  records: number;
  /** Keys of the index. */
  index: number;
};
