import type { Note } from "../../shared/blocks/notes/records.ts";
import type { RoomEvent } from "../../shared/core/event.ts";
import { idOfChange } from "../../shared/core/event.ts";
import type { State } from "../../shared/core/state.ts";
import { find } from "../../shared/core/state.ts";
import type { Page } from "./page.ts";

const MARK = /merk\d{5}/g;

export const marksIn = (text: string): string[] => text.match(MARK) ?? [];

/**
 * Every text in the room holds a mark of its own. This remembers where each was written, and knows, by rules of its own
 * and not by those of the room, who may be told of it.
 */
export class Marks {
  readonly #owners = new Map<string, string>();
  readonly #byOwner = new Map<string, Set<string>>();
  /** Erased on disk; nobody was told so yet. */
  readonly #erasing = new Set<string>();
  readonly #erased = new Set<string>();
  /** Teams a person was in since the host last said something: a change that is on its way counts for both. */
  readonly #teams = new Map<string, Set<string>>();
  #lastText = "";
  #lastMarks: string[] = [];

  /** Marks that may be nowhere any more. */
  get erased(): ReadonlySet<string> {
    return this.#erased;
  }

  /** Was every mark in this text on disk at some time? */
  knows(text: string): boolean {
    return marksIn(text).every((mark) => this.#owners.has(mark));
  }

  /** An event is on disk and in `state`. */
  durable(event: RoomEvent, state: State): void {
    for (const change of event.changes) {
      const id = idOfChange(change);
      const given = "put" in change ? change.put : "patch" in change ? change.set : null;
      for (const mark of marksIn(JSON.stringify(given))) {
        this.#owners.set(mark, id);
        const own = this.#byOwner.get(id) ?? new Set();
        this.#byOwner.set(id, own.add(mark));
      }
      const person = find(state, "person", id);
      if (person) this.#teams.set(id, (this.#teams.get(id) ?? new Set()).add(person.team));
    }
    for (const owner of event.erase ?? []) {
      const now = new Set(marksIn(JSON.stringify(state.records.get(owner) ?? null)));
      for (const mark of this.#byOwner.get(owner) ?? []) if (!now.has(mark)) this.#erasing.add(mark);
    }
  }

  /** The host knows that all so far is on disk. */
  confirmed(state: State): void {
    for (const mark of this.#erasing) this.#erased.add(mark);
    this.#erasing.clear();
    for (const person of this.#teams.keys()) {
      const team = find(state, "person", person)?.team;
      this.#teams.set(person, new Set(team ? [team] : []));
    }
  }

  /** What is wrong with telling this page this text; empty when nothing is. */
  wrongs(page: Page, person: string | null, text: string, state: State): string[] {
    if (text !== this.#lastText) {
      this.#lastText = text;
      this.#lastMarks = marksIn(text);
    }
    return this.#lastMarks.flatMap((mark) => this.#wrong(page, person, mark, state) ?? []);
  }

  #wrong(page: Page, person: string | null, mark: string, state: State): string | null {
    const owner = this.#owners.get(mark);
    if (owner === undefined) return `${mark} told before it was on disk`;
    if (this.#erased.has(mark)) return `${mark} told after it was erased`;
    const note = find(state, "note", owner);
    if (!note || this.#mayKnow(page, person, note)) return null;
    return `${mark} told to ${page.name}: ${note.hidden ? "hidden" : "open"}, circle ${note.circle}, preread ${note.preread}`;
  }

  #mayKnow(page: Page, person: string | null, note: Note): boolean {
    switch (page.face) {
      case "beamer":
        return !note.hidden && note.circle !== "team";
      case "regie":
      case "staf":
        return note.circle !== "team" && (!note.hidden || note.preread !== "nobody");
      case "tafel":
        return note.hidden ? note.preread === "coach" && page.team === note.team : atTable(page.team, note);
      case "deelnemer": {
        if (person !== null && note.author === person) return true;
        return !note.hidden && [...(this.#teams.get(person ?? "") ?? [])].some((team) => atTable(team, note));
      }
    }
  }
}

const atTable = (team: string | null, note: Note) => note.team === null || note.team === team;
