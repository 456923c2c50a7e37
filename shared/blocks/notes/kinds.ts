import type { Kind } from "../../core/kind.ts";
import type { Issue, Note } from "./records.ts";

export const noteKind: Kind<Note> = {
  keys: (note) => [
    `notes:${note.step}`,
    `zone:${note.zone}`,
    `slot:${note.zone}:${note.slot}`,
    ...(note.hidden && note.state === "shown" ? [`covered:${note.zone}`] : []),
    ...(note.theme && note.state === "shown" ? [`laid:${note.theme}`] : []),
    ...(note.ticket ? [`ticket:${note.ticket}`] : []),
    ...(note.author ? [`by:${note.author}`] : []),
    // A removed note gives its place in the budget back: "je mag het anders opschrijven".
    ...(note.author && note.state !== "removed" ? [`budget:${note.step}:${note.prompt}:${note.author}`] : []),
  ],
  feeds: (note) => [note.zone, note.theme],
  audience: (note) => ({ teams: [note.team], persons: [note.author] }),
  view(note, channel) {
    // A ticket is a right; it is in no view.
    const { ticket, ...rest } = note;
    const { id, type } = note;
    const inTeam = note.team === null ? channel.kind === "room" : channel.id === note.team;
    const team = (channel.kind === "team" && inTeam) || (channel.kind === "room" && note.team === null);
    const coach = channel.kind === "coach" && (note.team === null || channel.id === note.team);
    if (channel.kind === "own") {
      if (!note.author || channel.id !== note.author) return null;
      return note.state === "removed" ? { id, type, step: note.step, state: note.state } : rest;
    }
    // Removed by staff: they can bring it back; a phone without a name learns only that this one is gone.
    if (note.state === "removed") {
      if (channel.kind === "staff" || coach) return staffMayRead(note, channel.kind) ? rest : covered(note);
      return team && !note.hidden ? { id, type, step: note.step, state: note.state } : null;
    }
    // Hidden: not sent, not even an id, for who watches ids arrive knows whose is whose. The zone tells how many.
    if (note.hidden) return staffMayRead(note, channel.kind, coach) ? rest : null;
    switch (channel.kind) {
      case "staff":
        return note.circle === "team" ? covered(note) : rest;
      case "coach":
        return coach && note.state === "aside" ? rest : null;
      case "team":
      case "room":
        return team && note.state === "shown" ? rest : null;
      case "beamer":
        return note.circle !== "team" && note.state === "shown" ? rest : null;
      case "doc":
        return note.circle === "plan" && note.state === "shown" ? rest : null;
      case "docTeam":
        return (note.team === null || channel.id === note.team) && note.state === "shown" ? rest : null;
    }
  },
};

/** A note whose words are not for this reader, though that it lies there may be known. */
function covered(note: Note): Pick<Note, "id" | "type"> & Partial<Note> {
  const { text, author, ticket, photo, kind, ...rest } = note;
  return rest;
}

/** Who may read hidden words beforehand; the phone said so before writing. */
function staffMayRead(note: Note, channel: string, coach = channel === "coach"): boolean {
  if (channel === "staff") return note.circle !== "team" && (!note.hidden || note.preread !== "nobody");
  return coach && (!note.hidden || note.preread === "coach");
}

export const issueKind: Kind<Issue> = {
  keys: (issue) => [`issued:${issue.step}:${issue.prompt}:${issue.person}`, "issues"],
  view: () => null,
};
