import { createHash, randomBytes } from "node:crypto";
import { join } from "node:path";
import { evolve, load } from "../../../shared/core/evolve.ts";
import { emptyState } from "../../../shared/core/state.ts";
import { newId } from "../../../shared/ids.ts";
import type { Rec } from "../../../shared/records.ts";
import { summaryOf } from "../store/about.ts";
import { importArchive } from "../store/archive.ts";
import {
  type AnsweredCommand,
  type Beginning,
  type CommitBatch,
  type RoomStore,
  StoreFailure,
} from "../store/store.ts";
import type { Aside, OpenTraject, Photos, Trajects } from "../trajects.ts";

/** A store for tests: what is "on disk" is JSON, and the disk can be told to fail or to wait. */
export class MemoryStore implements RoomStore {
  readonly key: string;
  records = "[]";
  events: string[] = [];
  commands: AnsweredCommand[] = [];
  commits = 0;
  /** While set, every commit fails: before anything is written, or only after it, when nobody knows whether it was. */
  failing: boolean | "after" = false;
  /** When set, a commit waits for it. */
  gate: Promise<void> | null = null;

  constructor(key = randomBytes(32).toString("hex")) {
    this.key = key;
  }

  async load() {
    const events = this.events.map((event) => JSON.parse(event));
    return { records: JSON.parse(this.records) as Rec[], events, commands: [...this.commands] };
  }

  async commit(batch: CommitBatch): Promise<void> {
    // Copied at once, as a real store puts it on the wire to its thread.
    const events = batch.events.map((event) => JSON.stringify(event));
    const fold = batch.fold ? JSON.stringify(batch.fold) : null;
    await this.gate;
    if (this.failing === true) throw new StoreFailure("full", "no room");
    this.commits += 1;
    if (batch.forget) this.commands = [];
    this.commands.push(...batch.commands);
    this.events.push(...events);
    if (this.failing) throw new StoreFailure("io", "not confirmed");
    if (fold === null) return;
    this.records = fold;
    this.events = [];
    this.commands = this.commands.filter((command) => !command.anonymous);
  }

  secret = async () => this.key;
  backup = async () => "memory";
  timings = async () => ({ commits: this.commits, p50: 0, p95: 0 });
  readonly recovered = null;
  close = async () => {};
}

/** Takes any bytes for a picture. */
class MemoryPhotos implements Photos {
  readonly #kept = new Map<string, Uint8Array>();

  async put(bytes: Uint8Array): Promise<string | null> {
    if (bytes.length === 0) return null;
    const hash = createHash("sha256").update(bytes).digest("hex");
    this.#kept.set(hash, bytes);
    return hash;
  }

  get = async (hash: string) => this.#kept.get(hash) ?? null;
}

/** A library for tests. Give it to a second host and it is the same disk after a restart. */
export class MemoryTrajects implements Trajects {
  readonly key = randomBytes(32).toString("hex");
  readonly kept = new Map<string, OpenTraject & { store: MemoryStore }>();

  async list() {
    const all = await Promise.all([...this.kept.values()].map((each) => each.store.load()));
    return [...this.kept.keys()].map((id, i) => {
      const state = load(emptyState(), all[i]?.records ?? []);
      for (const event of all[i]?.events ?? []) evolve(state, event);
      const told = [...state.records.values()].filter(
        (each) => each.type === "traject" || each.type === "meeting" || each.type === "handout",
      );
      return { id, ...summaryOf(told), problem: null };
    });
  }

  async import(bytes: Uint8Array) {
    return this.importRecords((await importArchive(bytes)).records);
  }

  async importRecords(records: Rec[]) {
    const traject = await this.create();
    traject.store.records = JSON.stringify(records);
    return traject;
  }

  async adopt(
    { records, secret, commands = [] }: Beginning,
    photos: ReadonlyMap<string, Uint8Array>,
    port: number | null,
  ) {
    const traject = this.#make(secret);
    traject.store.records = JSON.stringify(records);
    traject.store.commands = [...commands];
    for (const jpeg of photos.values()) await traject.photos.put(jpeg);
    if (port !== null) await traject.keepPort(port);
    return traject;
  }

  readonly #aside = new Map<string, string>();
  async aside(id: string, name: Aside): Promise<unknown> {
    return JSON.parse(this.#aside.get(`${id} ${name}`) ?? "null");
  }
  async keepAside(id: string, name: Aside, value: unknown): Promise<void> {
    this.#aside.set(`${id} ${name}`, JSON.stringify(value));
  }
  /** Where copies of other laptops go; a test gives a folder. */
  standbyRoot = "";
  standbyFolder = (id: string) => join(this.standbyRoot, `werktafel-kopie-${id}`);

  create = async () => this.#make();

  #make(secret?: string) {
    const id = newId();
    let port: number | null = null;
    const traject = {
      id,
      store: new MemoryStore(secret),
      photos: new MemoryPhotos(),
      port: async () => port,
      keepPort: async (next: number) => {
        port = next;
      },
    };
    this.kept.set(id, traject);
    return traject;
  }

  /** Ids of trajecten that cannot be opened. */
  readonly damaged = new Set<string>();
  #last: string | null = null;

  async open(id: string) {
    if (this.damaged.has(id)) throw new StoreFailure("damaged", "cannot be read");
    return this.kept.get(id) ?? null;
  }

  lastOpen = async () => this.#last;
  keepLastOpen = async (id: string | null) => {
    this.#last = id;
  };
  erase = async (id: string) => this.kept.delete(id);
  secret = async () => this.key;
}
