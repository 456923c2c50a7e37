/** A promise of the design, held to what happened. */
export type Check = {
  promise: string;
  /** What was counted. */
  said: string;
  /** None when the promise was kept. */
  problems: string[];
};

const SHOWN = 5;

/** One line, and the first few problems under it. */
export function asLines({ promise, said, problems }: Check): string {
  const head = `${problems.length === 0 ? "✓" : "✗"} ${promise}: ${said}`;
  const more = problems.length > SHOWN ? [`    … and ${problems.length - SHOWN} more`] : [];
  return [head, ...problems.slice(0, SHOWN).map((problem) => `    ${problem}`), ...more].join("\n");
}
