import type { State } from "../core/state.ts";
import { find, list } from "../core/state.ts";
import type { Rec, RecordOf } from "../records.ts";

/** How much goes when something is erased: counts, never words. `all` is what a command says it changes from. */
export type Weight = {
  all: number;
  notes: number;
  photos: number;
  themes: number;
  actions: number;
  /** Places where a name stands: with the person, and on actions. */
  names: number;
  teams: number;
  persons: number;
};

/** What in a meeting stands in somebody's name. Contributions without a name are not theirs to find, nor anybody's. */
export type Named = {
  notes: RecordOf<"note">[];
  /** Actions with the owners that stay. */
  actions: { action: RecordOf<"action">; owners: RecordOf<"action">["owners"] }[];
  weight: Weight;
};

const NOTHING: Weight = {
  all: 0,
  notes: 0,
  photos: 0,
  themes: 0,
  actions: 0,
  names: 0,
  teams: 0,
  persons: 0,
};

/**
 * Everything that stands in this person's name.
 * @param alike also where somebody else filled in the same name for an action of this team
 */
export function namedBy(state: State, person: RecordOf<"person">, alike: boolean): Named {
  const notes = list(state, "note", `by:${person.id}`);
  const actions = [...state.records.values()].filter((record) => record.type === "action");
  const own = actions.flatMap((action) => action.owners.filter((owner) => owner.person === person.id));
  const names = new Set([person.name, ...own.map((owner) => owner.name)].map((name) => plain(name?.t)));
  names.delete("");
  const theirs = (action: RecordOf<"action">, owner: RecordOf<"action">["owners"][number]) =>
    owner.person === person.id ||
    (alike && owner.person === null && action.team === person.team && names.has(plain(owner.name.t)));
  const touched = actions
    .map((action) => ({ action, owners: action.owners.filter((owner) => !theirs(action, owner)) }))
    .filter(({ action, owners }) => owners.length < action.owners.length);
  const onActions = touched.reduce(
    (sum, { action, owners }) => sum + action.owners.length - owners.length,
    0,
  );
  const weight = {
    ...NOTHING,
    notes: notes.length,
    photos: notes.filter((note) => note.photo).length,
    actions: touched.length,
    names: onActions + (person.name ? 1 : 0),
  };
  return { notes, actions: touched, weight: { ...weight, all: weight.notes + weight.names } };
}

const plain = (name: string | null | undefined) => (name ?? "").trim().toLowerCase();

/** Everything that belongs to a meeting, itself included. What was handed out stays listed. */
export function partsOf(state: State, meeting: string): { parts: Rec[]; weight: Weight } {
  const parts = [...state.records.values()].filter((record) => meetingOf(state, record) === meeting);
  const count = (type: Rec["type"]) => parts.filter((record) => record.type === type).length;
  return {
    parts,
    weight: {
      all: parts.length,
      notes: count("note"),
      photos: parts.filter((record) => record.type === "note" && record.photo).length,
      themes: count("theme"),
      actions: count("action"),
      names: 0,
      teams: count("team"),
      persons: count("person"),
    },
  };
}

/** The meeting that a record is part of: by itself, by its step, or by its board. */
function meetingOf(state: State, record: Rec): string | null {
  if (record.type === "meeting") return record.id;
  if (record.type === "handout") return null;
  if ("meeting" in record) return record.meeting;
  if ("step" in record) return find(state, "step", record.step)?.meeting ?? null;
  const board = "board" in record ? find(state, "board", record.board) : undefined;
  return find(state, "step", board?.step)?.meeting ?? null;
}
