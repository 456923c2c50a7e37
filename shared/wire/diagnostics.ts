/**
 * How the laptop is doing: numbers about the machine and the host, for the regie only. Nothing in it comes from what
 * people write, and no number is about one person.
 */
export type Diagnostics = {
  /** Since the host began, seconds. */
  upSeconds: number;
  /** How late the event loop was, ms: of the last minute at most, and the slowest since the host began. */
  lag: { p50: number; p95: number; slowest: number };
  /** From handing a batch to the store until it was on disk, ms: the last 500. `count` is since the host began. */
  commits: { count: number; p50: number; p95: number; slowest: number };
  /** Changes that went to disk together: the last 500 batches. */
  batches: { p50: number; largest: number };
  screens: Census;
  /** Answers that were a no, by code, since the host began. */
  refused: Record<string, number>;
  /** Of the host, MiB; `machineFree` is what the system says it can still give. */
  memory: { resident: number; heap: number; machineFree: number };
  /** Free on the disk with the trajecten, MiB; null when nobody knows. */
  diskFree: number | null;
  /** False while the disk refuses and the room stands still. */
  writable: boolean;
};

/** Pages that have a line to the host now. */
export type Census = {
  /** Of people who take part. */
  phones: number;
  /** Phones that have not joined (yet). */
  strangers: number;
  coaches: number;
  regies: number;
  beamers: number;
  /** Of all of these: get nothing for now, because they cannot keep up. */
  lagging: number;
};
