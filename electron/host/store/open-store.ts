import { mkdir } from "node:fs/promises";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { storeFailure } from "./failures.ts";
import {
  type Beginning,
  type CommitBatch,
  type Recovery,
  type RoomStore,
  type StoredRoom,
  StoreFailure,
  type StoreLog,
} from "./store.ts";
import type { Method, Reply, Request, WorkerData } from "./worker.ts";

/** An open store, and what its live connection says of itself: for diagnostics and tests. */
export type OpenStore = RoomStore & { pragmas(): Promise<Record<string, unknown>> };

export type StoreOptions = {
  log?: StoreLog;
  /** Milliseconds between rolling backups while something changes. */
  backupEveryMs?: number;
  /** Most pages of 4096 bytes that the database may take. */
  maxPages?: number;
};

const BACKUP_EVERY_MS = 5 * 60_000;
/** 1 GiB: a thousand times a full day. */
const MAX_PAGES = 262_144;

/**
 * Opens the traject in a folder. A damaged one is repaired (`recovered` says how).
 * @throws StoreFailure `busy` when another host has it, `newer`, `not-ours`, `damaged`, `read-only`, `full` or `io`
 */
export function openStore(dir: string, options: StoreOptions = {}): Promise<OpenStore> {
  return start(dir, null, options);
}

/**
 * Begins a traject in a folder, which is made if need be.
 * @param options.records what it begins with, e.g. from an archive
 * @throws StoreFailure as `openStore`; `not-ours` when there is one already
 */
export async function createStore(
  dir: string,
  options: StoreOptions & Partial<Beginning> = {},
): Promise<OpenStore> {
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw storeFailure(error);
  }
  return start(dir, { ...options, records: options.records ?? [] }, options);
}

async function start(dir: string, create: Beginning | null, options: StoreOptions): Promise<OpenStore> {
  const workerData: WorkerData = {
    dir,
    create: create && beginningOf(create),
    maxPages: options.maxPages ?? MAX_PAGES,
    backupEveryMs: options.backupEveryMs ?? BACKUP_EVERY_MS,
  };
  // This file runs as it is and compiled; the thread's file ends as this one does.
  const file = new URL(`worker${extname(fileURLToPath(import.meta.url))}`, import.meta.url);
  // What this process was started with (`--import`, `--input-type`) is not meant for the thread.
  const store = new ThreadedStore(new Worker(file, { workerData, execArgv: [] }), options.log ?? (() => {}));
  await store.ready;
  return store;
}

/** Only what can go to a thread. */
function beginningOf({ records, secret, commands = [] }: Beginning): Beginning {
  return { records, commands, ...(secret ? { secret } : {}) };
}

type Waiting = { resolve(value: unknown): void; reject(error: StoreFailure): void };

/** The store as the host sees it: each call is a message to the thread and a promise of its answer. */
class ThreadedStore implements OpenStore {
  recovered: Recovery | null = null;
  readonly ready: Promise<void>;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #calls = 0;
  #gone: StoreFailure | null = null;
  #closing: Promise<void> | null = null;

  constructor(worker: Worker, log: StoreLog) {
    this.#worker = worker;
    const opened = Promise.withResolvers<void>();
    this.ready = opened.promise;
    worker.on("message", (reply: Reply) => {
      if (reply.kind === "log") log(reply.line);
      else if (reply.kind === "open") {
        this.recovered = reply.recovered;
        opened.resolve();
      } else if (reply.kind === "answer") this.#take(reply.id)?.resolve(reply.value);
      else {
        const failure = new StoreFailure(reply.code, reply.message);
        if (reply.id === null) opened.reject(failure);
        else this.#take(reply.id)?.reject(failure);
      }
    });
    const gone = (message: string) => {
      this.#gone ??= new StoreFailure("io", message);
      opened.reject(this.#gone);
      for (const waiting of this.#waiting.values()) waiting.reject(this.#gone);
      this.#waiting.clear();
    };
    worker.on("error", (error) => gone(error instanceof Error ? error.message : String(error)));
    worker.on("exit", () => gone("the store is closed"));
  }

  load(): Promise<StoredRoom> {
    return this.#ask("load");
  }

  commit(batch: CommitBatch): Promise<void> {
    return this.#ask("commit", batch);
  }

  secret(): Promise<string> {
    return this.#ask("secret");
  }

  backup(): Promise<string> {
    return this.#ask("backup");
  }

  timings(): Promise<{ commits: number; p50: number; p95: number }> {
    return this.#ask("timings");
  }

  pragmas(): Promise<Record<string, unknown>> {
    return this.#ask("pragmas");
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    if (this.#gone) return;
    const exited = new Promise<void>((resolve) => this.#worker.once("exit", () => resolve()));
    try {
      await this.#ask("close");
    } finally {
      await exited;
    }
  }

  #ask<T>(method: Method, argument?: unknown): Promise<T> {
    if (this.#gone) return Promise.reject(this.#gone);
    this.#calls += 1;
    const request: Request = { id: this.#calls, method, argument };
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(request.id, { resolve: resolve as Waiting["resolve"], reject });
      this.#worker.postMessage(request);
    });
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }
}
