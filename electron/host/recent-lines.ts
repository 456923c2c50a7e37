/** Lines that are kept. */
const KEPT = 200;

/** The newest lines of the log, for a report of problems; in memory only. A stream, as far as a log needs one. */
export class RecentLines {
  readonly #lines: string[] = [];

  write(line: string): void {
    this.#lines.push(line);
    if (this.#lines.length > KEPT) this.#lines.shift();
  }

  /** Oldest first. */
  all(): unknown[] {
    return this.#lines.map((line) => JSON.parse(line) as unknown);
  }
}
