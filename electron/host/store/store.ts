import type { RoomEvent } from "../../../shared/core/event.ts";
import type { Rec } from "../../../shared/records.ts";

/** A command that was answered, kept so that the same id again gets the same answer. */
export type AnsweredCommand = {
  id: string;
  /** JSON of the answer. */
  answer: string;
  /** Without a name: the id is dropped when the log folds. Others are dropped when the meeting closes. */
  anonymous: boolean;
};

/** One group commit: everything in it is on disk together, or nothing is. */
export type CommitBatch = {
  events: RoomEvent[];
  commands: AnsweredCommand[];
  /** All records, when the last event closed a step or a meeting: they replace the log. */
  fold: Rec[] | null;
  /** With a fold: a meeting closed, and of earlier commands none is kept, with a name or without. */
  forget?: boolean;
};

/** What recovery reads: base records, then the events since the last fold, in order. */
export type StoredRoom = { records: Rec[]; events: RoomEvent[]; commands: AnsweredCommand[] };

/** What a traject begins with, when it is not empty. */
export type Beginning = {
  records: readonly Rec[];
  /** Of a traject that goes on elsewhere: then keys, tickets and answers stay what they were. */
  secret?: string;
  commands?: readonly AnsweredCommand[];
};

/** Why a store could not do what was asked; each has a sentence in `shared/texts/host.ts`. */
export type StoreFailureCode = "full" | "read-only" | "io" | "newer" | "damaged" | "not-ours" | "busy";

export class StoreFailure extends Error {
  readonly code: StoreFailureCode;
  constructor(code: StoreFailureCode, message: string) {
    super(message);
    this.name = "StoreFailure";
    this.code = code;
  }
}

/** What was done about a damaged file when it was opened. Staff are told. */
export type Recovery = {
  /** File name of the backup it began from, or null when only the damaged file itself was left. */
  from: string | null;
  /** Name of the damaged file, kept within the traject's folder until words in it are erased or a step closes. */
  aside: string | null;
  /** Events that could not be read; null when nobody can tell how many. */
  lost: number | null;
};

/** A line for the host's log: never with anything a person wrote, and never with who or when. */
export type StoreLog = (line: { event: string; ms?: number; code?: string; count?: number }) => void;

/** One traject on disk. Every method is async: the database works in a thread of its own. */
export interface RoomStore {
  /** Null when the file was sound. */
  readonly recovered: Recovery | null;
  /** Reads everything, with the words joined in. Call it again after a failed commit: what it reads is the truth. */
  load(): Promise<StoredRoom>;
  /** Resolves when the batch is on disk (fsynced). @throws StoreFailure, and then nothing of it is on disk. */
  commit(batch: CommitBatch): Promise<void>;
  /** 32 random bytes made with the database, hex: the root of this traject's keys. In no export. */
  secret(): Promise<string>;
  /** A consistent copy now, besides those made by themselves. @returns its path */
  backup(): Promise<string>;
  /** Measured milliseconds of the last commits (p50, p95), for bench and diagnostics. */
  timings(): Promise<{ commits: number; p50: number; p95: number }>;
  /** Finishes what was asked and lets go of the folder. Twice is once. */
  close(): Promise<void>;
}
