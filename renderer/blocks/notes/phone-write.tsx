import { useEffect, useRef, useState } from "react";
import { phoneTexts } from "../../../shared/texts/phone.ts";
import type { Known } from "../../client/api.ts";
import { hasWords } from "../../client/drafts.ts";
import { useLink, useSay, useTexts } from "../../client/hooks.ts";
import { CannotNameless } from "../../deelnemer/CannotNameless.tsx";
import type { MyNote } from "../../deelnemer/mine.ts";
import { PhoneNote } from "../../deelnemer/PhoneNote.tsx";
import { usePhone } from "../../deelnemer/phone.ts";
import { Title } from "../../deelnemer/Title.tsx";
import { useUnderway } from "../../deelnemer/use-phone.ts";
import { Press } from "../../ui/Press.tsx";
import { Sent } from "../../ui/Sent.tsx";
import { NoteForm } from "./phone-form.tsx";
import { Readers, Turned } from "./phone-readers.tsx";
import type { Able } from "./phone-tickets.ts";

type Props = {
  step: Known<"step">;
  prompt: string;
  mine: readonly MyNote[];
  able: Able;
  onPrompt: (key: string) => void;
  onReady: () => void;
};

/** One question with its notes: a field to write in, or what was just sent and what comes next. */
export function Write({ step, prompt: key, mine, able, onPrompt, onReady }: Props) {
  const t = useTexts(phoneTexts);
  const say = useSay();
  const live = useLink() === "live";
  const prompts = step.prompts ?? [];
  const at = prompts.findIndex((each) => each.key === key);
  const prompt = prompts[at];
  const here = mine.filter((note) => note.prompt === key);
  const kept = here.filter((note) => !note.removed);
  const left = Math.max(0, (step.perPerson ?? 1) - kept.length);
  const { drafts } = usePhone();
  // Coming back to a question shows what was answered, unless somebody was in the middle of a sentence.
  const [writing, setWriting] = useState(() => kept.length === 0 || hasWords(drafts.get(step.id, key)));
  const [gone, setGone] = useState<string | null>(null);
  const [fresh, setFresh] = useState<string | null>(null);
  // Sent is a word for what is on disk.
  const underway = useUnderway(gone ?? fresh);
  const done = underway
    ? live
      ? t.sending
      : t.kept
    : gone
      ? t.withdrawn
      : `${t.sentOne} ${leftWords(t, left)}`;
  const after = useRef<HTMLDivElement>(null);
  const next = prompts[at + 1];
  const open = writing && left > 0 && able !== "no";

  useEffect(() => {
    // The field has gone with what was sent; reading goes on at what comes next.
    if (fresh && !open) after.current?.querySelector("button")?.focus();
  }, [fresh, open]);

  if (!prompt) return <Title>{say(step.title)}</Title>;
  return (
    <>
      {prompts.length > 1 && (
        <nav className="prompts" aria-label={t.promptsLabel}>
          {prompts.map((each, i) => (
            <button
              key={each.key}
              type="button"
              className="tool"
              aria-label={t.promptNumber({ at: i + 1, title: say(each.title) })}
              aria-current={each.key === key ? "step" : undefined}
              onClick={() => onPrompt(each.key)}
            >
              {i + 1}
            </button>
          ))}
          <span aria-hidden="true">{say(prompt.title)}</span>
        </nav>
      )}
      <Title>{say(prompt.ask)}</Title>
      {able === "no" && <CannotNameless />}
      {open && (
        <>
          <Readers step={step} />
          <NoteForm
            step={step}
            prompt={key}
            onSent={(note) => {
              setFresh(note);
              setGone(null);
              setWriting(false);
            }}
          />
          {step.level !== "named" && <p className="aside">{t.namelessWarning}</p>}
        </>
      )}
      <Sent>{(gone || (fresh && !open)) && done}</Sent>
      {here.some((note) => note.removed) && <p role="status">{t.removedNote}</p>}
      {!open && able !== "no" && (
        <div className="stack" ref={after}>
          {next ? (
            <Press wide onClick={() => onPrompt(next.key)}>
              {t.nextPrompt}
            </Press>
          ) : (
            <Press wide onClick={onReady}>
              {t.iAmReady}
            </Press>
          )}
          {left > 0 && (
            <Press wide look="quiet" icon="plus" onClick={() => setWriting(true)}>
              {t.anotherNote}
            </Press>
          )}
        </div>
      )}
      {kept.length > 0 && (
        <section className="stack" aria-label={t.myNotesHere}>
          <Turned step={step} count={kept.filter((note) => !note.waiting).length} />
          <ul className="my-notes">
            {kept.map((note) => (
              <PhoneNote
                key={note.id}
                note={note}
                turned={step.hidden === true && !step.revealed}
                editable
                onWithdrawn={() => setGone(note.id)}
              />
            ))}
          </ul>
        </section>
      )}
      {open && (
        <Press wide look="quiet" onClick={onReady}>
          {t.iAmReady}
        </Press>
      )}
    </>
  );
}

function leftWords(t: (typeof phoneTexts)["nl"], left: number): string {
  return left > 0 ? t.moreLeft({ left }) : t.noneLeft;
}
