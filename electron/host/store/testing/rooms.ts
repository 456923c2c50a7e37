import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Note } from "../../../../shared/blocks/notes/records.ts";
import type { Change, RoomEvent } from "../../../../shared/core/event.ts";
import { evolve, load } from "../../../../shared/core/evolve.ts";
import { emptyState, type State } from "../../../../shared/core/state.ts";
import { newId } from "../../../../shared/ids.ts";
import type { Person } from "../../../../shared/room/records.ts";
import type { Words } from "../../../../shared/words.ts";
import { filesUnder } from "../files.ts";
import type { CommitBatch, StoredRoom } from "../store.ts";

/** A folder that `remove` takes away again. */
export function scratch(): { dir: string; remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), "werktafel-store-"));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

export const say = (t: string): Words => ({ w: newId(), t });

export function note(text: string, more: Partial<Note> = {}): Note {
  return {
    id: newId(),
    type: "note",
    step: "step",
    board: "board",
    zone: "zone",
    prompt: "ambitie",
    team: "team",
    slot: 0,
    pos: null,
    text: say(text),
    kind: null,
    photo: null,
    circle: "team",
    level: "none",
    preread: "nobody",
    hidden: false,
    behind: false,
    state: "shown",
    late: false,
    author: null,
    ticket: null,
    theme: null,
    ...more,
  };
}

export function person(name: string | null, more: Partial<Person> = {}): Person {
  return {
    id: newId(),
    type: "person",
    meeting: "meeting",
    team: "team",
    keyHash: "ab".repeat(32),
    name: name === null ? null : say(name),
    state: "in",
    moves: 0,
    ...more,
  };
}

export function event(changes: Change[], more: Partial<RoomEvent> = {}): RoomEvent {
  return { v: 1, name: "test", changes, ...more };
}

export function batch(events: RoomEvent[], more: Partial<CommitBatch> = {}): CommitBatch {
  return { events, commands: [], fold: null, ...more };
}

/** The room that a host would rebuild from what was read. */
export function replay(room: StoredRoom): State {
  const state = load(emptyState(), room.records);
  for (const each of room.events) evolve(state, each);
  return state;
}

/** Names of the files in a folder, at any depth, whose bytes hold the text as UTF-8 or UTF-16. */
export function filesWith(dir: string, text: string): string[] {
  const needles = [Buffer.from(text, "utf8"), Buffer.from(text, "utf16le")];
  return filesUnder(dir).filter((path) => {
    const bytes = readFileSync(path);
    return needles.some((needle) => bytes.includes(needle));
  });
}
