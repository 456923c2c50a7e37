import type { Rec } from "../../shared/records.ts";
import type { TrajectSummary } from "../../shared/wire/protocol.ts";
import type { Beginning, RoomStore } from "./store/store.ts";

/** `copies`: which copies run, with their code. `hosting`: who may go on with it. */
export type Aside = "copies" | "hosting";

/** Pictures of one traject, by the sha-256 of what is kept. */
export interface Photos {
  /** Checks by content, re-encodes, and keeps. Resolves when it is on disk. @returns hash, or null: no picture */
  put(bytes: Uint8Array): Promise<string | null>;
  /** @returns the bytes of a JPEG, or null when there is none by this name */
  get(hash: string): Promise<Uint8Array | null>;
}

/** A traject that is open in this host. */
export type OpenTraject = {
  id: string;
  store: RoomStore;
  photos: Photos;
  /** The port phones knew it by, or null while it never had one. */
  port(): Promise<number | null>;
  keepPort(port: number): Promise<void>;
};

/** The library of trajecten as the host needs it; on disk, or in memory for tests. */
export interface Trajects {
  /** Also those that cannot be opened, with the reason. */
  list(): Promise<TrajectSummary[]>;
  /** @throws StoreFailure */
  create(title: string): Promise<OpenTraject>;
  /** @throws StoreFailure; null when there is no such traject */
  open(id: string): Promise<OpenTraject | null>;
  /** A traject from a `.werktafel`. @throws ArchiveFailure, StoreFailure; nothing of it stays then */
  import(bytes: Uint8Array): Promise<OpenTraject>;
  /** A traject from records that were read already. @throws StoreFailure */
  importRecords(records: Rec[]): Promise<OpenTraject>;
  /** A traject that goes on here from a copy, keys and all. @throws StoreFailure; nothing of it stays then */
  adopt(
    beginning: Beginning,
    photos: ReadonlyMap<string, Uint8Array>,
    port: number | null,
  ): Promise<OpenTraject>;
  /** What is kept beside a traject as JSON, also while it is not open; null when there is nothing, or nothing to read. */
  aside(id: string, name: Aside): Promise<unknown>;
  /** On disk when it resolves; null takes it away. @throws StoreFailure */
  keepAside(id: string, name: Aside, value: unknown): Promise<void>;
  /** Where this laptop keeps the copies of others: outside of every traject. */
  standbyFolder(id: string): string;
  /** Database, photos, backups. @throws StoreFailure */
  erase(id: string): Promise<boolean>;
  /** Id of the traject that was open last, or null when it was left. */
  lastOpen(): Promise<string | null>;
  /** On disk when it resolves. @throws StoreFailure */
  keepLastOpen(id: string | null): Promise<void>;
  /** 32 random bytes, hex: the root of the regie's and the beamer's key. */
  secret(): Promise<string>;
}
