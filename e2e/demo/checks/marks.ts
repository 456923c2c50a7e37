import type { Verdict } from "../../lib/oracle/oracle.ts";
import type { Check } from "./check.ts";

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);

/** What the oracle has to say: each mark only where it may be, and nobody beside what they wrote without a name. */
export function marksAreWhereTheyMay(verdict: Verdict): Check {
  const { marks, seen, bytes, streams, files, exports, rows, looks, problems } = verdict;
  const blind = ["hidden in file", "open in wire", "open in file", "hash in file", "person in wire"].filter(
    (kind) => (seen[kind] ?? 0) === 0,
  );
  return {
    promise: "Hidden, nameless, removed and erased: only where it may be",
    said: [
      `${sum(marks)} marks in ${(bytes / 1e6).toFixed(1)} MB: ${streams} wires and logs, ${files} files, ${exports} exports`,
      `${rows} rows; ${looks} looks; ${sum(seen)} finds where they may be`,
    ].join(", "),
    problems: [...problems, ...blind.map((kind) => `it never saw ${kind}, so it may be blind`)],
  };
}
