import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";

/**
 * A process of the simulated world: the host, or one page. Everything it does later (timers, messages that reach it) is
 * remembered under its name: a process that is killed does nothing more, one that sleeps does it when it wakes.
 */
export type Process = {
  readonly name: string;
  readonly clock: Clock;
  alive: boolean;
  asleep: boolean;
  /** What its steady clock lags behind the world's: a laptop's may stand still while the lid is closed, ms. */
  lag: number;
  /** What fell due while it slept. */
  readonly deferred: Task[];
  /** Random bytes drawn so far, as blocks. */
  drawn: number;
};

type Task = { at: number; order: number; process: Process; run: () => void; live: boolean };

/** The morning of the simulated day, epoch ms. */
const MORNING = Date.UTC(2026, 10, 3, 8, 30);

const here = new AsyncLocalStorage<Process>();
const real = { setImmediate, now: Date.now };

/** The process whose code is running, if any. */
export const thisProcess = (): Process | undefined => here.getStore();

/** Time of one simulated world. It stands still but for `run`, and nothing in it happens by itself. */
export class Clock {
  readonly seed: string;
  /** Steady time, ms since the world began. */
  now = 0;
  /** What somebody set the laptop's wall clock forward, ms. */
  jumped = 0;
  steps = 0;
  readonly #heap: Task[] = [];
  #order = 0;

  constructor(seed: string) {
    takeOver();
    this.seed = seed;
  }

  process(name: string): Process {
    return { name, clock: this, alive: true, asleep: false, lag: 0, deferred: [], drawn: 0 };
  }

  /** Wall time, epoch ms. */
  wall(): number {
    return MORNING + Math.floor(this.now) + this.jumped;
  }

  /** Does this in `delay` ms as `process`; not when it was killed meanwhile. */
  later(delay: number, process: Process, run: () => void): Task {
    this.#order += 1;
    const task = { at: this.now + Math.max(0, delay), order: this.#order, process, run, live: true };
    this.#push(task);
    return task;
  }

  /** Runs code as a process, now. */
  as<A>(process: Process, run: () => A): A {
    return here.run(process, run);
  }

  wake(process: Process): void {
    process.asleep = false;
    for (const task of process.deferred.splice(0)) this.#push({ ...task, at: this.now });
  }

  /** Lets the world go on for so many ms, or until it says so. Between any two tasks all promises settle. */
  async run(ms: number, until: () => boolean = () => false): Promise<void> {
    const end = this.now + ms;
    while (!until()) {
      const next = this.#heap[0];
      if (!next || next.at > end) break;
      this.#pop();
      if (!next.live || !next.process.alive) continue;
      if (next.process.asleep) {
        next.process.deferred.push(next);
        continue;
      }
      this.now = Math.max(this.now, next.at);
      next.live = false;
      this.steps += 1;
      here.run(next.process, next.run);
      await this.rest();
    }
    if (!until()) this.now = end;
  }

  /** Lets all that was begun outside `run` come to where it waits. */
  rest(): Promise<void> {
    return new Promise((settled) => real.setImmediate(settled));
  }

  #push(task: Task): void {
    const heap = this.#heap;
    let at = heap.push(task) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!before(task, heap[up] as Task)) break;
      heap[at] = heap[up] as Task;
      at = up;
    }
    heap[at] = task;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (heap.length === 0 || !last) return;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= heap.length) break;
      if (down + 1 < heap.length && before(heap[down + 1] as Task, heap[down] as Task)) down += 1;
      if (!before(heap[down] as Task, last)) break;
      heap[at] = heap[down] as Task;
      at = down;
    }
    heap[at] = last;
  }
}

const before = (a: Task, b: Task) => a.at < b.at || (a.at === b.at && a.order < b.order);

/** Bytes that follow from the world's seed and the name of the process: a stream of its own for each. */
function bytesFor(process: Process, count: number): Buffer {
  const blocks: Buffer[] = [];
  for (let size = 0; size < count; size += 32) {
    process.drawn += 1;
    blocks.push(
      createHash("sha256").update(`${process.clock.seed}|${process.name}|${process.drawn}`).digest(),
    );
  }
  return Buffer.concat(blocks).subarray(0, count);
}

/** What `setTimeout` gives: enough of a handle for those who ask not to be waited for. */
class Handle {
  task: Task | null = null;
  ref = () => this;
  unref = () => this;
  hasRef = () => true;
}

let taken = false;

/**
 * Puts timers, clocks and randomness of this program under the simulation, for code that runs as a process of it. For
 * all other code (the test runner, say) they stay what they were.
 */
function takeOver(): void {
  if (taken) return;
  taken = true;
  const g = globalThis as unknown as Record<string, (...given: never[]) => unknown>;
  const replace = (name: string, make: (process: Process, ...given: never[]) => unknown) => {
    const was = g[name] as (...given: unknown[]) => unknown;
    g[name] = (...given: unknown[]) => {
      const process = here.getStore();
      return process ? make(process, ...(given as never[])) : was(...given);
    };
  };
  const once = (process: Process, run: (...given: unknown[]) => void, ms?: number, ...given: unknown[]) => {
    const handle = new Handle();
    handle.task = process.clock.later(Number(ms) || 0, process, () => run(...given));
    return handle;
  };
  const repeat = (process: Process, run: () => void, ms: number) => {
    const handle = new Handle();
    const again = () => {
      handle.task = process.clock.later(ms, process, () => {
        again();
        run();
      });
    };
    again();
    return handle;
  };
  const clear = (_: Process, handle?: Handle | null) => {
    if (handle?.task) handle.task.live = false;
  };
  replace("setTimeout", once);
  replace("setInterval", repeat);
  replace("setImmediate", (process, run: () => void, ...given: never[]) => once(process, run, 0, ...given));
  replace("clearTimeout", clear);
  replace("clearInterval", clear);
  replace("clearImmediate", clear);

  const steady = performance.now.bind(performance);
  performance.now = () => {
    const process = here.getStore();
    return process ? process.clock.now - process.lag : steady();
  };
  Date.now = () => here.getStore()?.clock.wall() ?? real.now();
  const chance = Math.random;
  Math.random = () => {
    const process = here.getStore();
    return process ? bytesFor(process, 4).readUInt32LE(0) / 2 ** 32 : chance();
  };
  const fill = crypto.getRandomValues.bind(crypto);
  crypto.getRandomValues = <T extends ArrayBufferView | null>(into: T): T => {
    const process = here.getStore();
    if (!process || !into) return fill(into as never) as T;
    new Uint8Array(into.buffer, into.byteOffset, into.byteLength).set(bytesFor(process, into.byteLength));
    return into;
  };
}
