import { type Document, exportOf, type Found, filesOf, type Place } from "./place.ts";
import type { Reader } from "./readers.ts";
import { rowsIn } from "./rows.ts";
import { type Facts, RULES, type What } from "./rules.ts";
import { Search } from "./search.ts";

type Mark = { what: What; facts: Facts };

/** Something that only grows: a wire, what a screen understood, a log. */
type Stream = { place: Place; bytes: () => Buffer; read: number };

/** What was searched and what came of it. */
export type Verdict = {
  /** Marks by what they are now. */
  marks: Readonly<Record<string, number>>;
  /** Finds where they were allowed: an oracle that finds nothing may well be blind. */
  seen: Readonly<Record<string, number>>;
  bytes: number;
  streams: number;
  files: number;
  exports: number;
  /** Rows and lines looked at for somebody beside what they wrote without a name. */
  rows: number;
  looks: number;
  problems: readonly string[];
};

/** An action names the notes it grew from, and who promised it: that is no word about who wrote those notes. */
const withoutSources = (row: string) => row.replace(/\\?"sources\\?":\[[^\]]*\]/g, "");

/**
 * Knows every mark that was planted and what it is at this moment, hears all that leaves the host or is kept by it, and
 * says where a mark stood that may not stand there.
 *
 * What was heard is judged at each `look`, by what the marks are then. So before more may be told (notes are turned):
 * look, say so, let it happen. Before less may be told (a note is erased): let it happen and come to rest, say so, and
 * from there on it may be told no more; look once before, for what was told until then.
 */
export class Oracle {
  readonly #search = new Search();
  readonly #marks = new Map<string, Mark>();
  readonly #streams: Stream[] = [];
  readonly #folders: string[] = [];
  readonly #problems = new Set<string>();
  readonly #seen: Record<string, number> = {};
  readonly #names = { file: new Set<string>(), export: new Set<string>() };
  #bytes = 0;
  #rows = 0;
  #looks = 0;

  /** A text to watch from now on; nothing else contains it. Planted again, it is what is said last. */
  plant(text: string, what: What, facts: Facts = {}): void {
    if (!this.#marks.has(text)) this.#search.add(text);
    this.#marks.set(text, { what, facts });
  }

  /** Watches an id that may be watched already, and then better. */
  knows(text: string, facts: Facts): void {
    if (!this.#marks.has(text)) this.plant(text, "known", facts);
  }

  /** From here on these are something else: turned, removed, erased. @throws for what was never planted */
  becomes(texts: Iterable<string>, what: What, facts?: (was: Facts) => Facts): void {
    for (const text of texts) {
      const mark = this.#marks.get(text);
      if (!mark) throw new Error(`“${text}” was never planted`);
      this.#marks.set(text, { what, facts: facts?.(mark.facts) ?? mark.facts });
    }
  }

  /** Every text that is this now. */
  all(what: What): string[] {
    return [...this.#marks].filter(([, mark]) => mark.what === what).map(([text]) => text);
  }

  /**
   * All that comes down to one device. @param reader null for lines of which nobody says whose they are
   * @param sealed whether confidential records come sealed: then `screen` has to hear what it understood of them
   */
  wire(name: string, reader: Reader | null, bytes: () => Buffer, sealed = false): void {
    this.#streams.push({ place: { kind: "wire", name, reader, sealed }, bytes, read: 0 });
  }

  /** What a device understood of what came down sealed. */
  screen(name: string, reader: Reader, bytes: () => Buffer): void {
    this.#streams.push({ place: { kind: "screen", name, reader }, bytes, read: 0 });
  }

  log(name: string, text: () => string): void {
    this.#streams.push({
      place: { kind: "log", name, reader: null },
      bytes: () => Buffer.from(text()),
      read: 0,
    });
  }

  /** A folder of which every file, and every row of every database, is read at each look. */
  folder(path: string): void {
    this.#folders.push(path);
  }

  /** A file that somebody takes along, judged at once. */
  exported(name: string, bytes: Uint8Array, document: Document): void {
    for (const found of exportOf(name, bytes, document)) this.#judge(found, "exported");
  }

  /** Judges all that was heard since the last look, and all that is kept now. @param when for people */
  async look(when: string): Promise<void> {
    this.#looks += 1;
    for (const stream of this.#streams) {
      const all = stream.bytes();
      // A mark may have begun before the last look and ended after it.
      const from = Math.max(0, stream.read - this.#search.longest);
      this.#judge({ place: stream.place, bytes: all.subarray(from) }, when, stream.read - from);
      stream.read = all.length;
    }
    for (const folder of this.#folders) {
      for (const found of filesOf(folder)) this.#judge(found, when);
      for (const { name, rows } of await rowsIn(folder))
        for (const row of rows) this.#alone(row, `a row of ${name}`, when);
    }
  }

  #judge({ place, bytes }: Found, when: string, old = 0): void {
    this.#bytes += bytes.length - old;
    if (place.kind === "file" || place.kind === "export") this.#names[place.kind].add(place.name);
    if (place.kind === "wire" && old === 0 && isPacked(bytes))
      this.#problems.add(`${place.name} is packed: nothing can be searched in it`);
    if (place.kind === "log")
      for (const line of bytes.toString().split("\n")) this.#alone(line, "a line of the log", when);
    for (const { text, end } of this.#search.in(bytes)) {
      const mark = this.#marks.get(text);
      // It was heard, and judged, before.
      if (!mark || end <= old) continue;
      const kind = `${mark.what} in ${place.kind}`;
      if (RULES[mark.what](place, mark.facts)) this.#seen[kind] = (this.#seen[kind] ?? 0) + 1;
      else
        this.#problems.add(
          `${when}: “${text.slice(0, 40)}” (${mark.what}) stands in ${place.kind} ${place.name}`,
        );
    }
  }

  /** No row and no line says both who and what they wrote without a name. */
  #alone(row: string, where: string, when: string): void {
    this.#rows += 1;
    const found = this.#search.in(Buffer.from(withoutSources(row)));
    const marks = found.flatMap(({ text }) => ({ text, ...this.#marks.get(text) }));
    const what = marks.find(({ facts }) => facts?.nameless === true);
    const who = what && marks.find(({ facts }) => facts?.person !== undefined && facts.nameless !== true);
    if (who) this.#problems.add(`${when}: ${where} names ${who.text} beside ${what.text.slice(0, 40)}`);
  }

  verdict(): Verdict {
    const marks: Record<string, number> = {};
    for (const { what } of this.#marks.values()) marks[what] = (marks[what] ?? 0) + 1;
    return {
      marks,
      seen: { ...this.#seen },
      bytes: this.#bytes,
      streams: this.#streams.length,
      files: this.#names.file.size,
      exports: this.#names.export.size,
      rows: this.#rows,
      looks: this.#looks,
      problems: [...this.#problems],
    };
  }
}

/** Our sockets compress nothing, so that words stand in the bytes as they are. */
function isPacked(bytes: Buffer): boolean {
  return /^sec-websocket-extensions:/im.test(bytes.subarray(0, 2_000).toString("latin1"));
}
