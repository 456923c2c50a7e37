import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type Change, idOfChange, type RoomEvent } from "../../../shared/core/event.ts";
import type { Rec } from "../../../shared/records.ts";
import { HANDOUTS, type Handout, type Meeting, type Traject } from "../../../shared/room/records.ts";
import { writeWhole } from "./files.ts";
import type { StoredRoom } from "./store.ts";

const NAME = "about.json";
type Shown = Traject | Meeting | Handout;
/** Properties of those that are told. */
const TOLD = ["title", "date", "state", "madeOn", "keepUntil", "at", "times"];

const aboutSchema = z.object({
  title: z.string(),
  madeOn: z.string(),
  meetings: z.array(z.object({ title: z.string(), date: z.string(), state: z.string() })),
  keepUntil: z.iso.date().nullable().default(null),
  handouts: z
    .array(
      z.object({
        what: z.enum(HANDOUTS),
        meeting: z.string().nullable(),
        to: z.string().nullable(),
        at: z.number(),
        times: z.number(),
      }),
    )
    .default([]),
  port: z.number().int().min(1).max(65_535).nullable(),
});

/** What *Mijn trajecten* shows of a traject that is not open: a cache, written beside it. */
export type About = z.infer<typeof aboutSchema>;

/** @returns null when there is none yet, or none that can be read */
export async function readAbout(dir: string): Promise<About | null> {
  try {
    return aboutSchema.parse(JSON.parse(await readFile(join(dir, NAME), "utf8")));
  } catch {
    return null;
  }
}

export function writeAbout(dir: string, about: About): void {
  writeWhole(join(dir, NAME), `${JSON.stringify(about)}\n`);
}

/** What is told of a traject, from its few records that matter for it; of an empty one nothing. */
export function summaryOf(records: Iterable<Shown>): Omit<About, "port"> {
  const all = [...records];
  const traject = all.find((record) => record.type === "traject");
  const meetings = all.filter((record) => record.type === "meeting");
  const titles = new Map(meetings.map(({ id, title }) => [id, title]));
  const handouts = all.filter((record) => record.type === "handout");
  return {
    title: traject?.title ?? "",
    madeOn: traject?.madeOn ?? "",
    meetings: meetings
      .map(({ title, date, state }) => ({ title, date, state }))
      .sort((a, b) => (a.date < b.date ? -1 : 1)),
    keepUntil: traject?.keepUntil ?? null,
    handouts: handouts
      .sort((a, b) => b.at - a.at)
      .map(({ what, meeting, to, at, times }) => ({
        what,
        meeting: titles.get(meeting ?? "") ?? null,
        to,
        at,
        times,
      })),
  };
}

/** Follows the few records that a library and the photos need, as they change. */
export class Digest {
  readonly #shown = new Map<string, Shown>();
  /** Photo of each note, also of notes that were taken away and may come back. */
  readonly #photos = new Map<string, string>();
  /** Photos that were taken off a note since the last `release`. */
  #taken: string[] = [];

  static of({ records, events }: StoredRoom): Digest {
    const digest = new Digest();
    digest.begin(records);
    for (const event of events) digest.follow(event.changes);
    return digest;
  }

  /** These records and nothing else. */
  begin(records: readonly Rec[]): void {
    this.#shown.clear();
    this.#photos.clear();
    this.follow(records.map((put) => ({ put })));
  }

  /** @returns true when a library shows something else now */
  follow(changes: readonly Change[]): boolean {
    let shown = false;
    for (const change of changes) {
      const before = this.#shown.get(idOfChange(change));
      const after = this.#apply(change, before);
      shown ||= before !== after;
    }
    return shown;
  }

  /** Photos that were erased, by themselves or with their note, and that no other note names; forgets them. */
  release(event: RoomEvent): string[] {
    const taken = this.#taken;
    this.#taken = [];
    const dropped = new Set(event.changes.flatMap((change) => ("drop" in change ? change.drop : [])));
    const hashes = (event.erase ?? []).flatMap((id) => {
      const hash = dropped.has(id) ? this.#photos.get(id) : undefined;
      if (hash) this.#photos.delete(id);
      return hash ?? [];
    });
    const named = this.photos();
    return [...taken, ...hashes].filter((hash) => !named.has(hash));
  }

  photos(): Set<string> {
    return new Set(this.#photos.values());
  }

  about(port: number | null): About {
    return { ...summaryOf(this.#shown.values()), port };
  }

  #take(note: string): void {
    const hash = this.#photos.get(note);
    if (hash) this.#taken.push(hash);
    this.#photos.delete(note);
  }

  #apply(change: Change, before: Shown | undefined): Shown | undefined {
    if ("put" in change) {
      const { put } = change;
      if (put.type === "note" && put.photo) this.#photos.set(put.id, put.photo);
      if (put.type === "traject" || put.type === "meeting" || put.type === "handout")
        this.#shown.set(put.id, put);
    } else if ("patch" in change) {
      const photo = change.set["photo"];
      if (typeof photo === "string") this.#photos.set(change.patch, photo);
      if (photo === null) this.#take(change.patch);
      const { set } = change;
      if (before && TOLD.some((name) => name in set))
        this.#shown.set(change.patch, { ...before, ...set } as Shown);
    } else this.#shown.delete(change.drop);
    return this.#shown.get(idOfChange(change));
  }
}
