import type { Known } from "../client/api.ts";
import type { Parcel } from "../client/outbox.ts";

/** A note that was written on this phone, as this phone remembers it. For one without a name nobody else can. */
export type OwnNote = {
  id: string;
  step: string;
  prompt: string;
  text: string;
  kind: string | null;
  photo: string | null;
  /** Id of the wording, once the host has told it. */
  w: string | null;
  named: boolean;
};

/** An own note as it is now, with what is still on its way. */
export type MyNote = OwnNote & {
  theme: string | null;
  /** Not with the host yet. */
  waiting: boolean;
  /** Taken away by staff. */
  removed: boolean;
  /** The host shows it: it hangs open. */
  open: boolean;
};

type Sources = {
  own: Readonly<Record<string, OwnNote>>;
  notes: readonly Known<"note">[];
  pending: readonly Parcel[];
  /** This phone's person. */
  me: string;
};

/** All notes of this phone's owner, oldest first; those being withdrawn are gone already. */
export function myNotes({ own, notes, pending, me }: Sources): MyNote[] {
  const known = new Map(notes.map((note) => [note.id, note]));
  const all = new Map<string, OwnNote>(Object.entries(own));
  for (const note of notes) if (note.author === me && !all.has(note.id)) all.set(note.id, fromRecord(note));
  const about = (id: string, type: string) =>
    pending.filter(({ cmd }) => cmd.type === type && cmd["id"] === id).pop()?.cmd;
  const mine: MyNote[] = [];
  for (const note of all.values()) {
    if (about(note.id, "note.withdraw")) continue;
    const record = known.get(note.id);
    const edit = about(note.id, "note.edit");
    const lay = about(note.id, "note.lay");
    mine.push({
      ...note,
      text: (edit?.["text"] as string | undefined) ?? record?.text?.t ?? note.text,
      kind: record?.kind ?? note.kind,
      w: record?.text?.w ?? note.w,
      theme: lay ? (lay["theme"] as string | null) : (record?.theme ?? null),
      waiting: about(note.id, "note.add") !== undefined || edit !== undefined,
      removed: record?.state === "removed",
      open: record?.text !== undefined && record.hidden !== true,
    });
  }
  return mine;
}

/** A named note that this phone did not write down itself: it moved here from another address, or another phone. */
function fromRecord(note: Known<"note">): OwnNote {
  return {
    id: note.id,
    step: note.step ?? "",
    prompt: note.prompt ?? "",
    text: note.text?.t ?? "",
    kind: note.kind ?? null,
    photo: note.photo ?? null,
    w: note.text?.w ?? null,
    named: true,
  };
}
