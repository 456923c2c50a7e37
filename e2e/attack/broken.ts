import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CommitBatch } from "../../electron/host/store/store.ts";
import { FilePlatter } from "../simulator/platter.ts";

/** Goes on with its log when a step closes, as a store would that only forgot to fold. */
class KeepsLog extends FilePlatter {
  override write(batch: CommitBatch): void {
    super.write({ ...batch, fold: null, forget: false });
  }
}

/** Leaves notes where they lay when they came. */
class KeepsPlaces extends FilePlatter {
  readonly #slots = new Map<string, number>();

  override write(batch: CommitBatch): void {
    for (const { changes } of batch.events)
      for (const change of changes)
        if ("put" in change && change.put.type === "note") this.#slots.set(change.put.id, change.put.slot);
    const fold = batch.fold?.map((record) =>
      record.type === "note" ? { ...record, slot: this.#slots.get(record.id) ?? record.slot } : record,
    );
    super.write({ ...batch, fold: fold ?? null });
  }
}

/** Keeps the backups that were made while the step was open. */
class KeepsBackups extends FilePlatter {
  override after(): void {
    const kept = mkdtempSync(join(tmpdir(), "werktafel-kept-"));
    cpSync(join(this.dir, "backups"), kept, { recursive: true });
    super.after();
    cpSync(kept, join(this.dir, "backups"), { recursive: true });
    rmSync(kept, { recursive: true });
  }
}

/** Stores that break a promise on purpose, and the attacker that has to notice after the step closed. */
export const BROKEN: Readonly<Record<string, { make: () => FilePlatter; noticed: string }>> = {
  "keeps its log": { make: () => new KeepsLog(), noticed: "events, by number" },
  "keeps places": { make: () => new KeepsPlaces(), noticed: "place in its zone" },
  "keeps backups": { make: () => new KeepsBackups(), noticed: "difference between backups" },
};
