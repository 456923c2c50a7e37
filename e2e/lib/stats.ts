/** The value below which `share` (0-1) of the numbers lie; NaN when there are none. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const p50 = (numbers: readonly number[]) => percentile(numbers, 0.5);
export const p95 = (numbers: readonly number[]) => percentile(numbers, 0.95);

/** Milliseconds as people read them: `0.4`, `12.5`, `180`; a dash when nothing was measured. */
export function ms(value: number): string {
  if (Number.isNaN(value)) return "-";
  return value < 100 ? value.toFixed(1) : String(Math.round(value));
}

/** Rows in columns, the first row above a line; numbers stand to the right. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const text = rows.map((row) => row.map(String));
  const columns = Math.max(0, ...text.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, i) =>
    Math.max(...text.map((row) => (row[i] ?? "").length)),
  );
  const numeric = (cell: string) => /^[-\d.,]+( ?(ms|s|%|kB|MiB|\/s))?$/.test(cell);
  const lines = text.map((row) =>
    widths
      .map((width, i) =>
        numeric(row[i] ?? "") && i > 0 ? (row[i] ?? "").padStart(width) : (row[i] ?? "").padEnd(width),
      )
      .join("  ")
      .trimEnd(),
  );
  const ruler = widths.map((width) => "-".repeat(width)).join("  ");
  return [lines[0] ?? "", ruler, ...lines.slice(1)].join("\n");
}
