import type { Database, Statement } from "better-sqlite3";
import { idOfChange, type RoomEvent } from "../../../shared/core/event.ts";
import type { Rec } from "../../../shared/records.ts";
import { type Content, contentsOf, givenBy, readEvent, readRecord, withoutWords } from "./codec.ts";
import { CurrentWords } from "./current-words.ts";
import type { AnsweredCommand, Beginning, CommitBatch, StoredRoom } from "./store.ts";

/** Earlier wordings that a batch erased, by record: `keep` are those the record carries now. */
export type Erased = ReadonlyMap<string, { keep: string[] }>;

/** Deletes every wording of a record but those in a JSON list. */
export const ERASE_SQL =
  "DELETE FROM contents WHERE owner = ? AND id NOT IN (SELECT value FROM json_each(?))";

/** The tables of one traject: reads them, and writes batches in one transaction each. Knows nothing of files. */
export class RoomFile {
  readonly #db: Database;
  readonly #insertEvent: Statement;
  readonly #insertContent: Statement;
  readonly #insertCommand: Statement;
  readonly #insertRecord: Statement;
  readonly #erase: Statement;
  #current = new CurrentWords();
  /** Number of the last event ever written; events that were folded away keep theirs. */
  #seq = 0;

  constructor(db: Database) {
    this.#db = db;
    this.#insertEvent = db.prepare("INSERT INTO events (seq, body) VALUES (?, ?)");
    this.#insertContent = db.prepare("INSERT OR IGNORE INTO contents (owner, id, body) VALUES (?, ?, ?)");
    this.#insertCommand = db.prepare(
      "INSERT OR IGNORE INTO commands (id, answer, anonymous) VALUES (?, ?, ?)",
    );
    this.#insertRecord = db.prepare("INSERT INTO records (id, body) VALUES (?, ?)");
    this.#erase = db.prepare(ERASE_SQL);
  }

  get seq(): number {
    return this.#seq;
  }

  /** How many events are in the records already. */
  get folded(): number {
    return foldedIn(this.#db);
  }

  get secret(): string {
    return this.#db.prepare<[], string>("SELECT value FROM meta WHERE key = 'secret'").pluck().get() ?? "";
  }

  /** Reads everything, and learns from it what later batches need. @throws when a row cannot be read */
  read(): StoredRoom {
    const room = readRoom(this.#db);
    this.#current = CurrentWords.of(room.records);
    for (const event of room.events) for (const change of event.changes) this.#current.apply(change);
    this.#seq = lastSeq(this.#db);
    return room;
  }

  /** Writes a batch, all or nothing. @returns what it erased */
  commit(batch: CommitBatch): Erased {
    const changed = batch.events.flatMap((event) => event.changes.map(idOfChange));
    const putBack = this.#current.mark(changed);
    try {
      const erased = this.#db.transaction(() => this.#write(batch)).immediate();
      this.#seq += batch.events.length;
      if (batch.fold) this.#current = CurrentWords.of(batch.fold);
      return erased;
    } catch (error) {
      putBack();
      throw error;
    }
  }

  /** Records as the base of an empty file. */
  begin({ records, secret, commands = [] }: Beginning): void {
    this.#db
      .transaction(() => {
        this.#writeRecords(records);
        for (const { id, answer, anonymous } of commands)
          this.#insertCommand.run(id, answer, anonymous ? 1 : 0);
        if (secret) this.#db.prepare("UPDATE meta SET value = ? WHERE key = 'secret'").run(secret);
      })
      .immediate();
  }

  #write(batch: CommitBatch): Erased {
    const erased = new Map<string, { keep: string[] }>();
    if (batch.forget) this.#db.exec("DELETE FROM commands");
    if (batch.fold) this.#fold(batch.fold, this.#seq + batch.events.length);
    else
      batch.events.forEach((event, i) => {
        this.#writeEvent(this.#seq + 1 + i, event, erased);
      });
    for (const command of batch.commands) {
      if (!(batch.fold && command.anonymous))
        this.#insertCommand.run(command.id, command.answer, command.anonymous ? 1 : 0);
    }
    return erased;
  }

  #writeEvent(seq: number, event: RoomEvent, erased: Map<string, { keep: string[] }>): void {
    for (const change of event.changes) {
      this.#current.apply(change);
      const owner = idOfChange(change);
      // Only what is new: words in `was` are on disk already, or were erased and must not come back.
      if (this.#current.has(owner)) this.#insertContents(contentsOf(owner, givenBy(change)));
    }
    for (const owner of event.erase ?? []) {
      const keep = this.#current.of(owner);
      this.#erase.run(owner, JSON.stringify(keep));
      erased.set(owner, { keep });
    }
    this.#insertEvent.run(seq, withoutWords(event));
  }

  /** The log becomes records, in an order that says nothing of when they were made. */
  #fold(records: readonly Rec[], folded: number): void {
    this.#db.exec(
      "DELETE FROM events; DELETE FROM records; DELETE FROM contents; DELETE FROM commands WHERE anonymous = 1",
    );
    this.#writeRecords(records);
    // Commands are written again, sorted: where a row lay could tell between which others it came.
    const commands = readCommands(this.#db);
    this.#db.exec("DELETE FROM commands");
    for (const command of commands) this.#insertCommand.run(command.id, command.answer, 0);
    this.#db.prepare("UPDATE meta SET value = ? WHERE key = 'folded'").run(String(folded));
  }

  #writeRecords(records: readonly Rec[]): void {
    const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const record of sorted) {
      this.#insertRecord.run(record.id, withoutWords(record));
      this.#insertContents(contentsOf(record.id, record));
    }
  }

  #insertContents(contents: readonly Content[]): void {
    for (const { owner, id, body } of contents) this.#insertContent.run(owner, id, body);
  }
}

function foldedIn(db: Database): number {
  return Number(db.prepare<[], string>("SELECT value FROM meta WHERE key = 'folded'").pluck().get());
}

/** Number of the last event that this file has seen. */
export function lastSeq(db: Database): number {
  return db.prepare<[], number | null>("SELECT max(seq) FROM events").pluck().get() ?? foldedIn(db);
}

/** All that is in a file, with the words joined in. */
export function readRoom(db: Database): StoredRoom {
  const bodies = new Map<string, Map<string, string>>();
  for (const { owner, id, body } of db
    .prepare<[], Content>("SELECT owner, id, body FROM contents")
    .iterate()) {
    const own = bodies.get(owner);
    if (own) own.set(id, body);
    else bodies.set(owner, new Map([[id, body]]));
  }
  const column = (sql: string) => db.prepare<[], string>(sql).pluck().all();
  return {
    records: column("SELECT body FROM records ORDER BY id").map((json) => readRecord(json, bodies)),
    events: column("SELECT body FROM events ORDER BY seq").map((json) => readEvent(json, bodies)),
    commands: readCommands(db),
  };
}

function readCommands(db: Database): AnsweredCommand[] {
  return db
    .prepare<[], { id: string; answer: string; anonymous: number }>(
      "SELECT id, answer, anonymous FROM commands ORDER BY id",
    )
    .all()
    .map((row) => ({ ...row, anonymous: row.anonymous === 1 }));
}
