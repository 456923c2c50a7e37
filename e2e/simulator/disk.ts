import { type CommitBatch, type RoomStore, StoreFailure } from "../../electron/host/store/store.ts";
import type { Random } from "../../shared/testing/random.ts";
import { type Clock, type Process, thisProcess } from "./clock.ts";
import type { Platter } from "./platter.ts";

/** What is wrong with the disk now. `uncertain`: it keeps what it is given and then says that it failed. */
export type DiskTrouble = "none" | "full" | "read-only" | "uncertain" | "unreadable";

/** Hears what is on disk, in the order in which it came there. */
export type DiskTap = {
  /** On disk now; nobody has been told yet. */
  durable(batch: CommitBatch): void;
  /** The store said so. */
  confirmed(batch: CommitBatch): void;
};

/** A disk that takes its time, and that can be pulled out at any moment: before, in the middle of, or after a write. */
export class Disk {
  trouble: DiskTrouble = "none";
  readonly platter: Platter;
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #tap: DiskTap;
  /** What became of writes and reads: refused by trouble, torn in the middle by a kill, and of those found whole. */
  readonly counts = { full: 0, readOnly: 0, uncertain: 0, unreadable: 0, torn: 0, tornWhole: 0 };
  /** What is being written now. */
  #writing: CommitBatch | null = null;
  /** Called once, when the next write has begun. */
  onWriting: (() => void) | null = null;

  constructor(clock: Clock, random: Random, platter: Platter, tap: DiskTap) {
    this.#clock = clock;
    this.#random = random;
    this.platter = platter;
    this.#tap = tap;
  }

  /** The laptop's process was ended; what it was writing is there in part. */
  pulled(): void {
    const torn = this.#writing;
    this.#writing = null;
    this.platter.reopen(torn, this.#random.next());
    if (torn) this.counts.torn += 1;
    if (!torn || !this.platter.tornIsThere) return;
    this.counts.tornWhole += 1;
    this.#tap.durable(torn);
  }

  /** The store as one process of the host knows it. */
  store(): RoomStore {
    const process = thisProcess();
    if (!process) throw new Error("a store belongs to a process");
    const { platter } = this;
    return {
      recovered: null,
      load: async () => {
        await this.#takes(process);
        if (this.trouble === "unreadable") {
          this.counts.unreadable += 1;
          throw new StoreFailure("io", "cannot be read");
        }
        return platter.load();
      },
      commit: (batch) => this.#commit(JSON.parse(JSON.stringify(batch)) as CommitBatch, process),
      secret: async () => platter.secret(),
      backup: async () => "none",
      timings: async () => ({ commits: 0, p50: 0, p95: 0 }),
      close: async () => {},
    };
  }

  async #commit(batch: CommitBatch, process: Process): Promise<void> {
    this.#writing = batch;
    this.onWriting?.();
    this.onWriting = null;
    await this.#takes(process);
    this.#writing = null;
    if (this.trouble === "full" || this.trouble === "read-only") {
      this.counts[this.trouble === "full" ? "full" : "readOnly"] += 1;
      throw new StoreFailure(this.trouble, "not written");
    }
    if (this.trouble === "unreadable") {
      this.counts.unreadable += 1;
      throw new StoreFailure("io", "not written");
    }
    this.platter.write(batch);
    this.#tap.durable(batch);
    await this.#takes(process);
    if (this.trouble === "uncertain") {
      this.counts.uncertain += 1;
      throw new StoreFailure("io", "nobody knows");
    }
    this.#tap.confirmed(batch);
    this.#clock.later(0, process, () => this.platter.after());
  }

  #takes(process: Process): Promise<void> {
    const ms = this.#random.once(10) ? 5 + this.#random.below(300) : this.#random.next() * 6;
    return new Promise((done) => this.#clock.later(ms, process, done));
  }
}
