import { phoneTexts } from "../../shared/texts/phone.ts";
import { useProgramme, useSay, useTexts } from "../client/hooks.ts";
import { Press } from "../ui/Press.tsx";
import { PhoneNote } from "./PhoneNote.tsx";
import { Title } from "./Title.tsx";
import { useMyNotes } from "./use-phone.ts";

/** What somebody wrote today, step by step. */
export function MyNotesPage({ onBack, onCode }: { onBack: () => void; onCode: () => void }) {
  const t = useTexts(phoneTexts);
  return (
    <main className="phone-main">
      <Title>{t.myNotes}</Title>
      <NotesByStep />
      <div className="phone-foot">
        <Press wide onClick={onBack}>
          {t.back2}
        </Press>
        <Press wide look="quiet" onClick={onCode}>
          {t.myCode}
        </Press>
      </div>
    </main>
  );
}

export function NotesByStep({ keepsake = false }: { keepsake?: boolean }) {
  const t = useTexts(phoneTexts);
  const say = useSay();
  const programme = useProgramme();
  const mine = useMyNotes().filter((note) => !note.removed);
  if (mine.length === 0) return keepsake ? null : <p>{t.myNotesNone}</p>;
  return (
    <>
      {programme.map((step) => {
        const here = mine.filter((note) => note.step === step.id);
        if (here.length === 0) return null;
        return (
          <section key={step.id} className="stack">
            <h2>{say(step.title)}</h2>
            <ul className="my-notes">
              {here.map((note) => (
                <PhoneNote
                  key={note.id}
                  note={note}
                  still={keepsake}
                  turned={step.hidden === true && step.revealed !== true}
                  editable={step.state === "open"}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
