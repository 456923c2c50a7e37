import { useState } from "react";
import { phoneTexts } from "../../../shared/texts/phone.ts";
import type { Known } from "../../client/api.ts";
import { useLink, useProgramme, useSay, useTexts, useWatched } from "../../client/hooks.ts";
import type { MyNote } from "../../deelnemer/mine.ts";
import { usePhone } from "../../deelnemer/phone.ts";
import { Title } from "../../deelnemer/Title.tsx";
import { useMyNotes, useThemes } from "../../deelnemer/use-phone.ts";
import { NoteCard } from "../../ui/NoteCard.tsx";
import { Press } from "../../ui/Press.tsx";
import { Sent } from "../../ui/Sent.tsx";

/** *Zelf leggen*: who wrote a note says with which theme it belongs; one note at a time. */
export default function ClusterPhone({ step }: { step: Known<"step"> }) {
  const t = useTexts(phoneTexts);
  const say = useSay();
  const source = useProgramme().find(({ key }) => key === step.source);
  const themes = useThemes(step.id);
  const mine = useMyNotes(source?.id ?? "").filter((note) => !note.removed && !note.waiting);
  const turned = source?.hidden === true && source.revealed !== true;
  const sentence = themes.length === 0 ? t.layNoThemes : mine.length === 0 ? t.layNoNotes : null;

  if (sentence || turned)
    return (
      <>
        <Title>{say(step.title)}</Title>
        <p className="lead">{say(step.say)}</p>
        <p className="soft">{sentence ?? t.turnLater}</p>
      </>
    );
  return <Lay notes={mine} themes={themes} />;
}

function Lay({ notes, themes }: { notes: readonly MyNote[]; themes: readonly Known<"theme">[] }) {
  const t = useTexts(phoneTexts);
  const phone = usePhone();
  const live = useLink() === "live";
  const waiting = useWatched(phone.outbox.pending).some(({ cmd }) => cmd.type === "note.lay");
  const [passed, setPassed] = useState<readonly string[]>([]);
  const [picked, setPicked] = useState<string | null>(null);
  const loose = notes.filter((note) => note.theme === null && !passed.includes(note.id));
  const note = notes.find(({ id }) => id === picked) ?? loose[0];
  const titleOf = (id: string | null) => themes.find((theme) => theme.id === id)?.title?.t ?? null;

  function lay(theme: string | null): void {
    if (!note) return;
    phone.lay(note, theme);
    setPassed((before) => [...before.filter((id) => id !== note.id), note.id]);
    setPicked(null);
  }

  if (!note)
    return (
      <>
        <Title>{t.layDone}</Title>
        <Sent>{waiting ? (live ? t.sending : t.onItsWay) : t.layDoneHint}</Sent>
        <ul className="my-notes">
          {notes.map((each) => {
            const theme = titleOf(each.theme);
            return (
              <li key={each.id} className="my-note">
                <NoteCard as="div" text={each.text} />
                <p className="aside">{theme ? t.layUnder({ theme }) : t.layLoose}</p>
                <Press look="quiet" small onClick={() => setPicked(each.id)}>
                  {t.edit}
                </Press>
              </li>
            );
          })}
        </ul>
      </>
    );
  return (
    <>
      <Title>{t.layTitle}</Title>
      {notes.length > 1 && (
        <p className="aside" role="status">
          {t.layCount({ at: notes.indexOf(note) + 1, of: notes.length })}
        </p>
      )}
      <NoteCard text={note.text} />
      <p className="soft">{t.layHint}</p>
      <ul className="choices">
        {themes.map((theme) => (
          <li key={theme.id}>
            <Press look="quiet" wide aria-pressed={note.theme === theme.id} onClick={() => lay(theme.id)}>
              {theme.title?.t}
            </Press>
          </li>
        ))}
        <li>
          <Press look="quiet" wide className="choice-none" onClick={() => lay(null)}>
            {t.layNone}
          </Press>
        </li>
      </ul>
    </>
  );
}
