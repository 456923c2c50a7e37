import { newId } from "../../../shared/ids.ts";
import { RECORDS, type Rec } from "../../../shared/records.ts";
import type { CopySource } from "../copy/stream.ts";
import type { Kept, Whole } from "../room.ts";
import type { AnsweredCommand } from "../store/store.ts";

/** A room for tests of its copy: records that are put and dropped, and nothing that decides. */
export class CopiedRoom {
  readonly records = new Map<string, Rec>();
  commands: AnsweredCommand[] = [];
  readonly source: CopySource;
  readonly #kept = new Set<(kept: Kept) => void>();
  readonly #restored = new Set<() => void>();
  #count = 0;

  constructor() {
    const traject = { id: "traject", type: "traject", title: "Proef", lang: "nl", madeOn: "2026-09-14" };
    this.records.set("traject", RECORDS.traject.parse({ ...traject, keepUntil: null }));
    const on = <T>(set: Set<T>) => {
      return (listener: T) => {
        set.add(listener);
        return () => set.delete(listener);
      };
    };
    this.source = {
      secret: "5".repeat(64),
      term: 2,
      port: () => 4321,
      room: {
        whole: (read) => read(this.#whole()),
        onKept: on(this.#kept),
        onRestored: on(this.#restored),
      },
    };
  }

  /** Keeps a person under a name, as one commit. */
  name(id: string, name: string | null, wording: string = newId()): Rec {
    const person = { id, type: "person", meeting: "m".repeat(20), team: "t".repeat(20), keyHash: null };
    const words = { w: wording, t: name };
    return this.keep({ ...person, name: words, state: "in", moves: 0 } as Rec);
  }

  keep(record: Rec): Rec {
    this.records.set(record.id, record);
    const command = { id: newId(), answer: '{"ok":true}', anonymous: true };
    this.commands.push(command);
    this.#tell({ put: [record], commands: [command] });
    return record;
  }

  drop(id: string): void {
    this.records.delete(id);
    this.#tell({ drop: [id] });
  }

  /** A step closes. */
  fold(): void {
    this.commands = [];
    this.#count += 1;
    this.#tell({ whole: this.#whole() }, this.#count);
  }

  sorted(): Rec[] {
    return [...this.records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  #whole(): Whole {
    return { records: [...this.records.values()], commands: [...this.commands], count: this.#count };
  }

  #tell(kept: Partial<Kept>, count?: number): void {
    this.#count = count ?? this.#count + 1;
    const all = { put: [], drop: [], commands: [], whole: null, count: this.#count, ...kept };
    for (const listener of this.#kept) listener(all);
  }
}
