import { monitorEventLoopDelay } from "node:perf_hooks";
import type { RefusalCode } from "../../../shared/core/refusal.ts";
import type { Diagnostics } from "../../../shared/wire/diagnostics.ts";
import type { RoomStore } from "../store/store.ts";

/** Newest batches that are looked at. */
const MEASURED = 500;
/** How often the event loop is asked how late it is, ms. */
const RESOLUTION_MS = 20;
/** Lag is told over the last one or two of these, ms: what was long ago says nothing about now. */
const WINDOW_MS = 30_000;

type Lag = Diagnostics["lag"];

/** Measures the host while it works. Keeps numbers, and codes that stand in our own source. */
export class Meters {
  readonly #loop = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  readonly #turn: NodeJS.Timeout;
  readonly #refused = new Map<RefusalCode, number>();
  readonly #took: number[] = [];
  readonly #sizes: number[] = [];
  #commits = 0;
  #slowestCommit = 0;
  #before: Lag | null = null;
  #slowestTurn = 0;

  constructor() {
    this.#loop.enable();
    this.#turn = setInterval(() => this.#next(), WINDOW_MS);
    this.#turn.unref();
  }

  /** An answer left; a no is counted by its code. */
  answered(answer: unknown): void {
    if (!isRefusal(answer)) return;
    this.#refused.set(answer.code, (this.#refused.get(answer.code) ?? 0) + 1);
  }

  /** The same store, with each commit timed as the room lives it: waiting for the thread included. */
  over(store: RoomStore): RoomStore {
    return {
      recovered: store.recovered,
      load: () => store.load(),
      commit: async (batch) => {
        const began = performance.now();
        await store.commit(batch);
        this.#committed(performance.now() - began, batch.events.length);
      },
      secret: () => store.secret(),
      backup: () => store.backup(),
      timings: () => store.timings(),
      close: () => store.close(),
    };
  }

  read(): Pick<Diagnostics, "lag" | "commits" | "batches" | "refused"> {
    const now = this.#lagNow();
    const before = this.#before ?? now;
    return {
      lag: {
        p50: Math.max(now.p50, before.p50),
        p95: Math.max(now.p95, before.p95),
        slowest: Math.max(now.slowest, this.#slowestTurn),
      },
      commits: {
        count: this.#commits,
        p50: share(this.#took, 0.5),
        p95: share(this.#took, 0.95),
        slowest: tenths(this.#slowestCommit),
      },
      batches: { p50: share(this.#sizes, 0.5), largest: Math.max(0, ...this.#sizes) },
      refused: Object.fromEntries([...this.#refused].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
  }

  stop(): void {
    clearInterval(this.#turn);
    this.#loop.disable();
  }

  #committed(ms: number, changes: number): void {
    const at = this.#commits % MEASURED;
    this.#took[at] = ms;
    this.#sizes[at] = changes;
    this.#commits += 1;
    this.#slowestCommit = Math.max(this.#slowestCommit, ms);
  }

  #next(): void {
    this.#before = this.#lagNow();
    this.#slowestTurn = Math.max(this.#slowestTurn, this.#before.slowest);
    this.#loop.reset();
  }

  /** What the clock shows is the time between two looks; late is what is more than was asked. */
  #lagNow(): Lag {
    const late = (nanoseconds: number) => tenths(Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS));
    const { count } = this.#loop;
    if (count === 0) return { p50: 0, p95: 0, slowest: 0 };
    return {
      p50: late(this.#loop.percentile(50)),
      p95: late(this.#loop.percentile(95)),
      slowest: late(this.#loop.max),
    };
  }
}

function isRefusal(answer: unknown): answer is { ok: false; code: RefusalCode } {
  return typeof answer === "object" && answer !== null && "ok" in answer && answer.ok === false;
}

/** The number below which this share lies; 0 when there are none. */
function share(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return tenths(sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0);
}

const tenths = (value: number) => Math.round(value * 10) / 10;
