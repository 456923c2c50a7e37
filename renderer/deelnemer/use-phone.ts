import { useMemo } from "react";
import type { Known } from "../client/api.ts";
import { useAll, useHello, useKnown, useWatched } from "../client/hooks.ts";
import { type MyNote, myNotes } from "./mine.ts";
import { usePhone } from "./phone.ts";

/** The person this phone is, and how it stands; null while it has not joined. */
export function useMe(): {
  person: string;
  team: string;
  state: "in" | "waiting" | "removed";
  name: string | null;
} | null {
  const you = useHello()?.you;
  const said = you && "person" in you ? you : null;
  const person = useKnown("person", said?.person);
  if (!said) return null;
  return {
    person: said.person,
    team: person?.team ?? said.team,
    state: said.state === "removed" ? "removed" : (person?.state ?? said.state),
    name: person?.name?.t ?? null,
  };
}

/** This phone's notes, of all steps or of one. */
export function useMyNotes(step?: string): MyNote[] {
  const phone = usePhone();
  const me = useMe()?.person ?? "";
  const own = useWatched(phone.own);
  const pending = useWatched(phone.outbox.pending);
  const notes = useAll("note", (note) => note.author === me || note.id in own);
  const mine = useMemo(() => myNotes({ own, notes, pending, me }), [own, notes, pending, me]);
  return step === undefined ? mine : mine.filter((note) => note.step === step);
}

/** Themes of this team that a step works on, in their order. */
export function useThemes(step: string | undefined): readonly Known<"theme">[] {
  const team = useMe()?.team;
  const themes = useAll(
    "theme",
    (theme) => theme.step === step && (theme.team === null || theme.team === team),
  );
  return [...themes].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
}

/** Is something about this record still on its way? Only what is not may be called sent. */
export function useUnderway(id: string | null): boolean {
  return useWatched(usePhone().outbox.pending).some(({ cmd }) => id !== null && cmd["id"] === id);
}
