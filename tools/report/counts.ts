/** What one part of the tests found. The parts of `npm test` hand it over in the file named by `WERKTAFEL_COUNTS`. */
import { writeFileSync } from "node:fs";

export type Counts = { passed: number; failed: number; skipped: number };

/** `N passed, N failed`, and `, N skipped` only if there were. */
export function countsLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`;
}

/** Prints the line, and writes the counts for whoever started this part. */
export function reportCounts(counts: Counts): void {
  console.log(countsLine(counts));
  const file = process.env["WERKTAFEL_COUNTS"];
  if (file) writeFileSync(file, JSON.stringify(counts));
}
