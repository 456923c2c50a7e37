import type { ChannelKind } from "../../core/channel.ts";
import type { Kind } from "../../core/kind.ts";
import type { Gone, Issue, Note } from "./records.ts";
import { freeSlot } from "./slots.ts";

export const noteKind: Kind<Note> = {
  keys: (note) => [
    `notes:${note.step}`,
    `zone:${note.zone}`,
    `slot:${note.zone}:${note.slot}`,
    ...(note.theme ? [`on:${note.theme}`] : []),
    ...(note.hidden && note.state === "shown" ? [`covered:${note.zone}`] : []),
    ...(note.theme && note.state === "shown" ? [`laid:${note.theme}`] : []),
    ...(note.ticket ? [`ticket:${note.ticket}`] : []),
    ...(note.author ? [`by:${note.author}`] : []),
    // A removed note gives its place in the budget back: "je mag het anders opschrijven".
    ...(note.author && note.state !== "removed" ? [`budget:${note.step}:${note.prompt}:${note.author}`] : []),
  ],
  feeds: (note) => [note.zone, note.theme],
  audience: (note) => ({ teams: [note.team], persons: [note.author] }),
  needs: (note) => [note.theme],
  // What staff took away could come back until then; from there on it would only lie in files that people share.
  atEnd: ({ state, ticket, behind }) =>
    state === "removed" ? "erase" : ticket || behind ? { ticket: null, behind: false } : null,
  together: [["zone", "slot", "pos"]],
  fit(note, index) {
    const lies = index.get(`slot:${note.zone}:${note.slot}`);
    const taken = lies !== undefined && !(lies.size === 1 && lies.has(note.id));
    return taken ? { slot: freeSlot(index, note.zone) } : {};
  },
  view(note, channel) {
    // A ticket is a right, and what stays behind says whose it is; they are in no view.
    const { ticket, behind, ...known } = note;
    const gone = { id: note.id, type: note.type, step: note.step, state: note.state };
    if (channel.kind === "own") {
      if (!note.author || channel.id !== note.author || staysBehind(note)) return null;
      return note.state === "removed" ? gone : known;
    }
    const coach = channel.kind === "coach" && channel.id === note.team;
    const table =
      note.team === null ? channel.kind === "room" : channel.kind === "team" && channel.id === note.team;
    // Hidden: not sent, not even an id, for who watches ids arrive knows whose is whose. The zone tells how many. The
    // phone said beforehand who reads along, and that they do so without a name.
    if (note.hidden) return mayPreread(note, channel.kind, coach) ? { ...known, author: null } : null;
    // Removed by staff, who can bring it back; a phone without a name learns only that this one is gone.
    if (note.state === "removed") {
      if (channel.kind === "staff") return note.circle === "team" ? covered(note) : known;
      if (coach) return known;
      return table ? gone : null;
    }
    switch (channel.kind) {
      case "staff":
        return note.circle === "team" ? covered(note) : known;
      case "coach":
        return coach && note.state === "aside" ? known : null;
      case "team":
      case "room":
        return table && note.state === "shown" ? known : null;
      // Names are read at the table; outside it an author would only be a number that links notes.
      case "beamer":
        return note.circle !== "team" && note.state === "shown" ? { ...known, author: null } : null;
      case "doc":
        return note.circle === "plan" && note.state === "shown" ? { ...known, author: null } : null;
      case "docTeam":
        return (note.team === null || channel.id === note.team) && note.state === "shown" ? known : null;
      case "door":
        return null;
    }
  },
};

/** Face down, and its writer came back with a code that staff gave: for them too it is there again when it is turned. */
export function staysBehind({ hidden, behind }: Pick<Note, "hidden" | "behind">): boolean {
  return hidden && behind;
}

/** A note whose words are not for this reader, though that it lies there may be known. */
function covered(note: Note): Pick<Note, "id" | "type"> & Partial<Note> {
  const { text, author, ticket, behind, photo, kind, ...rest } = note;
  return rest;
}

/** Who may read hidden words beforehand; the phone said so before writing. */
function mayPreread(note: Note, channel: ChannelKind, coach: boolean): boolean {
  if (channel === "staff") return note.circle !== "team" && note.preread !== "nobody";
  return coach && note.preread === "coach";
}

export const issueKind: Kind<Issue> = {
  atEnd: () => "discard",
  keys: (issue) => [`issued:${issue.step}:${issue.prompt}:${issue.person}`, "issues"],
  audience: () => ({ teams: [] }),
  view: () => null,
};

/**
 * Of what its writer took back nothing is told. Of what staff erased the id is, to all: only the writer's page knows it,
 * and what that keeps of the note has to go.
 */
export const goneKind: Kind<Gone> = {
  atEnd: () => "discard",
  audience: () => ({ teams: [] }),
  view: (gone, channel) => (gone.erased && channel.kind === "room" ? gone : null),
};
