import type { Change, RoomEvent } from "../../../shared/core/event.ts";
import { idOfChange } from "../../../shared/core/event.ts";
import type { Rec } from "../../../shared/records.ts";
import { isWords } from "../../../shared/words.ts";

/** One text as the table `contents` holds it: `owner` is the record that carries it, `id` the wording. */
export type Content = { owner: string; id: string; body: string };

/** Texts by owner, then by wording. */
export type Bodies = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** JSON in which no personal text is left: each wording keeps its id only. */
export function withoutWords(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isWords(part) ? { w: part.w, t: null } : part));
}

/** All texts within a value, as contents of `owner`; what was erased has none. */
export function contentsOf(owner: string, value: unknown, into: Content[] = []): Content[] {
  if (isWords(value)) {
    if (value.t !== null) into.push({ owner, id: value.w, body: value.t });
  } else if (typeof value === "object" && value !== null) {
    for (const part of Object.values(value)) contentsOf(owner, part, into);
  }
  return into;
}

/** Reads a stored record with its words; those that were erased are null. */
export function readRecord(json: string, bodies: Bodies): Rec {
  const record = JSON.parse(json) as Rec;
  join(record, bodies.get(record.id));
  return record;
}

/** Reads a stored event with the words of every record that it touches. */
export function readEvent(json: string, bodies: Bodies): RoomEvent {
  const event = JSON.parse(json) as RoomEvent;
  for (const change of event.changes) join(change, bodies.get(idOfChange(change)));
  return event;
}

function join(value: unknown, own: ReadonlyMap<string, string> | undefined): void {
  if (typeof value !== "object" || value === null) return;
  if (isWords(value)) value.t = own?.get(value.w) ?? null;
  else for (const part of Object.values(value)) join(part, own);
}

/** What a change gives its record that was not there before; `was` is on disk already, or was erased. */
export function givenBy(change: Change): Record<string, unknown> | null {
  if ("put" in change) return change.put as unknown as Record<string, unknown>;
  return "patch" in change ? change.set : null;
}
