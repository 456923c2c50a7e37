/** One number of a row. */
export type Value = { what: string; value: number; unit: string; bar?: number; higherIsBetter?: true };

/** One line of the numbers to reach (DESIGN 9). Nothing here is a test: a number is measured, told, and compared by people. */
export type Row = {
  /** For `--only`. */
  name: string;
  /** What is measured, in a sentence. */
  what: string;
  run(context: Context): Promise<Value[]>;
};

export type Context = {
  /** An empty folder of this row, on the disk that is measured. */
  folder: string;
  say(line: string): void;
};

export const meets = ({ value, bar, higherIsBetter }: Value): boolean | null =>
  bar === undefined ? null : higherIsBetter ? value >= bar : value <= bar;
