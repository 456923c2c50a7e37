import { useState } from "react";
import { LIMITS } from "../../shared/limits.ts";
import { kindWord } from "../../shared/texts/board.ts";
import { phoneTexts } from "../../shared/texts/phone.ts";
import { useLang, useTexts } from "../client/hooks.ts";
import { AskOnce } from "../ui/AskOnce.tsx";
import { NoteCard } from "../ui/NoteCard.tsx";
import { Press } from "../ui/Press.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import type { MyNote } from "./mine.ts";
import { usePhone } from "./phone.ts";
import { photoSource } from "./photo.ts";

type Props = {
  note: MyNote;
  /** Lies face down until everything turns; its writer may look. */
  turned?: boolean;
  /** May its words still be changed? Withdrawing is possible until the meeting ends. */
  editable?: boolean;
  /** A keepsake: nothing can be done with it any more. */
  still?: boolean;
  onWithdrawn?: () => void;
};

/** One of the writer's own notes, with what they may do with it. */
export function PhoneNote({ note, turned = false, editable = false, still = false, onWithdrawn }: Props) {
  const t = useTexts(phoneTexts);
  const [lang] = useLang();
  const phone = usePhone();
  const [looking, setLooking] = useState(false);
  const [text, setText] = useState<string | null>(null);

  if (text !== null) {
    const save = () => {
      if (text.trim() && text.trim() !== note.text) phone.editNote(note, text);
      setText(null);
    };
    return (
      <li className="my-note my-note-open">
        <TextArea
          label={t.yourNote}
          paper="geel"
          value={text}
          onText={setText}
          limit={LIMITS.noteChars}
          left={(room) => t.charsLeft({ room })}
        />
        <div className="phone-row">
          <Press look="quiet" onClick={() => setText(null)}>
            {t.cancel}
          </Press>
          <Press disabled={!text.trim() || text.length > LIMITS.noteChars} onClick={save}>
            {t.save}
          </Press>
        </div>
      </li>
    );
  }
  if (turned && !looking && !note.waiting && !still) {
    return (
      <li className="my-note">
        <NoteCard turned as="div" label={t.turnedBack} tag={t.yourNote} />
        <Press look="quiet" small onClick={() => setLooking(true)}>
          {t.look}
        </Press>
      </li>
    );
  }
  const source = note.photo ? photoSource(note.photo, note.open) : null;
  return (
    <li className={turned || editable ? "my-note my-note-open" : "my-note"}>
      <NoteCard
        as="div"
        text={note.text}
        waiting={note.waiting}
        kind={note.kind ? { word: kindWord(note.kind, lang) } : undefined}
        photo={source ? { src: source, alt: t.photoAlt } : undefined}
      />
      {note.waiting && <p className="aside">{t.onItsWay}</p>}
      <div className="my-note-tools">
        {turned && !note.waiting && (
          <Press look="quiet" small onClick={() => setLooking(false)}>
            {t.cover}
          </Press>
        )}
        {editable && !note.waiting && note.w && (
          <Press look="quiet" small icon="pencil" onClick={() => setText(note.text)}>
            {t.edit}
          </Press>
        )}
        {!still && (
          <AskOnce
            small
            icon="trash"
            question={t.withdrawAsk}
            confirm={t.withdrawYes}
            cancel={t.withdrawNo}
            onConfirm={() => {
              phone.withdraw(note);
              onWithdrawn?.();
            }}
          >
            {t.withdraw}
          </AskOnce>
        )}
      </div>
    </li>
  );
}
