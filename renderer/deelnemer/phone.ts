import { createContext, useContext } from "react";
import type { RefusalCode } from "../../shared/core/refusal.ts";
import { newId } from "../../shared/new-id.ts";
import { forgetHome } from "../client/addresses.ts";
import type { Known, Room } from "../client/api.ts";
import { type Draft, type Drafts, hasWords, openDrafts } from "../client/drafts.ts";
import { type Fragment, newPhone, type PhoneIdentity } from "../client/identity.ts";
import { type Delivery, type Outbox, openOutbox } from "../client/outbox.ts";
import type { Shelf } from "../client/storage.ts";
import { openWallet, type Wallet } from "../client/wallet.ts";
import { type Cell, cell } from "../client/watched.ts";
import type { MyNote, OwnNote } from "./mine.ts";
import { forgetPhoto } from "./photo.ts";

/** A dot that this phone gave: which theme it lies on is known here and nowhere else. */
export type OwnDot = { id: string; step: string; target: string; leaving: boolean };
/** Where this phone's owner stands on a scale; known here and nowhere else. */
export type OwnPlace = { id: string; step: string; prompt: string; value: number | null };
/** Something that could not be sent, to be told where it was written. */
export type Problem = { step: string; prompt: string; code: RefusalCode };

/** Everything a phone holds and does, apart from how it looks. */
export type Phone = {
  room: Room;
  shelf: Shelf;
  identity: Cell<PhoneIdentity>;
  outbox: Outbox;
  wallet: Wallet;
  drafts: Drafts;
  own: Cell<Readonly<Record<string, OwnNote>>>;
  dots: Cell<readonly OwnDot[]>;
  places: Cell<readonly OwnPlace[]>;
  problem: Cell<Problem | null>;
  joined(person: string, team: string, meeting: string | null): void;
  /** From another phone: this one is that person from now on. */
  returned(person: string, team: string, meeting: string | null): void;
  /** Its owner read what stayed behind. */
  toldOfReturn(): void;
  /** Another meeting: nothing of the one before is taken along. */
  startAnew(): void;
  /** @returns the note's id; it is sent once no parcel about it is pending */
  addNote(step: Known<"step">, draft: Draft): string;
  editNote(note: MyNote, text: string): void;
  withdraw(note: MyNote): void;
  lay(note: MyNote, theme: string | null): void;
  giveDot(step: string, target: string): void;
  takeDot(dot: OwnDot): void;
  /** Stands at a place of a scale, or moves there; null is not knowing. */
  standAt(step: string, prompt: string, value: number | null): void;
  /** Proposes an action; `draft` is what comes back when the host refuses it. */
  propose(action: { id: string } & Record<string, unknown>, draft: Draft): void;
};

/** Prompt name under which the host issues tickets for dots. */
export const DOTS = "dots";

export const PhoneContext = createContext<Phone | null>(null);
export function usePhone(): Phone {
  const phone = useContext(PhoneContext);
  if (!phone) throw new Error("PhoneContext has no value");
  return phone;
}

/** A value that is on the shelf whenever it changes. */
function kept<T>(shelf: Shelf, key: string, empty: T): Cell<T> {
  const value = cell<T>(shelf.read(key, empty));
  value.subscribe(() => shelf.write(key, value.get()));
  return value;
}

export function openPhone(room: Room, shelf: Shelf, identity: PhoneIdentity, fragment: Fragment): Phone {
  const me = kept<PhoneIdentity>(shelf, "phone", identity);
  const own = kept<Readonly<Record<string, OwnNote>>>(shelf, "own", {});
  const dots = kept<readonly OwnDot[]>(shelf, "dots", []);
  const places = kept<readonly OwnPlace[]>(shelf, "places", []);
  /** Proposals on their way, as they were written. */
  const proposed = kept<Readonly<Record<string, Draft>>>(shelf, "proposed", {});
  const problem = cell<Problem | null>(null);
  const drafts = openDrafts(shelf);
  const wallet = openWallet(shelf, room);
  const outbox = openOutbox({ room, shelf, ticketFor: wallet.ticketFor });

  const right = (note: OwnNote) =>
    note.named ? null : { step: note.step, prompt: note.prompt, use: note.id };

  function forget(id: string): void {
    const { [id]: gone, ...rest } = own.get();
    if (gone) own.set(rest);
    wallet.free(id);
  }

  /** What was refused for good goes back to where it was written, before what stands there now. */
  function giveBack(note: OwnNote, text: string, code: RefusalCode): void {
    const { step, prompt, kind, photo } = note;
    const now = drafts.get(step, prompt);
    const both = now.text && now.text !== text ? `${text}\n${now.text}` : text;
    drafts.put({ step, prompt, kind, photo: now.photo ?? photo, text: both });
    problem.set({ step, prompt, code });
  }

  function settle({ parcel, answer }: Delivery): void {
    const { cmd } = parcel;
    const id = String(cmd["id"]);
    const note = own.get()[id];
    switch (cmd.type) {
      case "note.add":
        if (!note) return;
        if (answer.ok) own.set({ ...own.get(), [id]: { ...note, w: wordingOf(answer) ?? note.w } });
        else {
          forget(id);
          giveBack(note, note.text, answer.code);
        }
        return;
      case "note.edit":
        if (answer.ok && note)
          own.set({ ...own.get(), [id]: { ...note, text: String(cmd["text"]), w: wordingOf(answer) } });
        else if (!answer.ok && note) giveBack(note, String(cmd["text"]), answer.code);
        return;
      case "note.withdraw":
        if (answer.ok) forget(id);
        return;
      case "action.propose": {
        const { [id]: draft, ...rest } = proposed.get();
        proposed.set(rest);
        if (answer.ok || !draft) return;
        if (!hasWords(drafts.get(draft.step, draft.prompt))) drafts.put(draft);
        problem.set({ step: draft.step, prompt: draft.prompt, code: answer.code });
        return;
      }
      case "scale.place":
        // A place that was refused for good is not shown as taken.
        if (!answer.ok) {
          places.set(places.get().filter((place) => place.id !== id));
          wallet.free(id);
        }
        return;
      case "dot.place":
        if (!answer.ok) dropDot(id);
        return;
      case "dot.take":
        if (answer.ok) dropDot(id);
        else dots.set(dots.get().map((dot) => (dot.id === id ? { ...dot, leaving: false } : dot)));
        return;
    }
  }

  function dropDot(id: string): void {
    dots.set(dots.get().filter((dot) => dot.id !== id));
    wallet.free(id);
  }

  /** Staff erased something: what this phone kept of it goes too, also what is on its way. */
  function follow(id: string): void {
    const note = own.get()[id];
    if (room.records.get("gone", id)) {
      outbox.dropAbout(id);
      if (note?.photo) forgetPhoto(note.photo);
      forget(id);
    } else if (note?.photo && room.records.get("note", id)?.photo === null) {
      forgetPhoto(note.photo);
      outbox.forgetSent(id);
      own.set({ ...own.get(), [id]: { ...note, photo: null } });
    }
  }

  function startAnew(): void {
    outbox.clear();
    wallet.clear();
    drafts.clear();
    own.set({});
    dots.set([]);
    places.set([]);
    proposed.set({});
    shelf.remove("declined");
    forgetHome(shelf);
    forgetPhoto();
    me.set(newPhone(fragment.code, fragment.team));
    room.become(me.get().key, null);
  }

  outbox.subscribe(settle);
  room.records.subscribe((touched) => touched.forEach(follow));
  room.onForget(startAnew);

  return {
    room,
    shelf,
    identity: me,
    outbox,
    wallet,
    drafts,
    own,
    dots,
    places,
    problem,
    returned(person, team, meeting) {
      me.set({ ...me.get(), person, team, meeting, returned: "new" });
      room.become(me.get().key, person);
    },
    toldOfReturn: () => me.set({ ...me.get(), returned: "told" }),
    joined(person, team, meeting) {
      me.set({ ...me.get(), person, team, meeting });
      room.become(me.get().key, person);
    },
    startAnew,
    addNote(step, { prompt, text, kind, photo }) {
      const id = newId();
      const named = step.level === "named";
      const note: OwnNote = {
        id,
        step: step.id,
        prompt,
        text: text.trim(),
        kind,
        photo,
        w: null,
        named,
      };
      own.set({ ...own.get(), [id]: note });
      const cmd = { type: "note.add", id, step: step.id, prompt, text: note.text, kind, photo };
      outbox.add(cmd, right(note));
      drafts.drop(step.id, prompt);
      problem.set(null);
      return id;
    },
    editNote(note, text) {
      if (note.w)
        outbox.add({ type: "note.edit", id: note.id, from: note.w, text: text.trim() }, right(note));
    },
    withdraw(note) {
      outbox.add({ type: "note.withdraw", id: note.id }, right(note));
    },
    lay(note, theme) {
      if (theme === note.theme) return;
      outbox.add({ type: "note.lay", id: note.id, from: note.theme, theme }, right(note));
    },
    giveDot(step, target) {
      const id = newId();
      dots.set([...dots.get(), { id, step, target, leaving: false }]);
      outbox.add({ type: "dot.place", id, step, target }, { step, prompt: DOTS, use: id });
    },
    takeDot(dot) {
      dots.set(dots.get().map((each) => (each.id === dot.id ? { ...each, leaving: true } : each)));
      outbox.add({ type: "dot.take", id: dot.id }, { step: dot.step, prompt: DOTS, use: dot.id });
    },
    standAt(step, prompt, value) {
      const known = places.get().find((place) => place.step === step && place.prompt === prompt);
      const id = known?.id ?? newId();
      places.set([...places.get().filter((place) => place !== known), { id, step, prompt, value }]);
      outbox.add({ type: "scale.place", id, step, prompt, value }, { step, prompt, use: id });
    },
    propose(action, draft) {
      proposed.set({ ...proposed.get(), [action.id]: draft });
      outbox.add({ type: "action.propose", ...action });
      drafts.drop(draft.step, draft.prompt);
      problem.set(null);
    },
  };
}

/** The wording id that the host answered with, to change the note from. */
function wordingOf(answer: Record<string, unknown>): string | null {
  return typeof answer["w"] === "string" ? answer["w"] : null;
}
