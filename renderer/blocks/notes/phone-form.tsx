import { useEffect, useRef, useState } from "react";
import { LIMITS } from "../../../shared/limits.ts";
import { kindWord } from "../../../shared/texts/board.ts";
import { phoneTexts } from "../../../shared/texts/phone.ts";
import { refusalTexts } from "../../../shared/texts/refusals.ts";
import type { Known } from "../../client/api.ts";
import { hasWords } from "../../client/drafts.ts";
import { useLang, useRoom, useTexts, useWatched } from "../../client/hooks.ts";
import { usePhone } from "../../deelnemer/phone.ts";
import { bringPhoto, photoSource } from "../../deelnemer/photo.ts";
import { Press } from "../../ui/Press.tsx";
import { Segmented } from "../../ui/Segmented.tsx";
import { TextArea } from "../../ui/TextArea.tsx";

/** Who typed within this long is writing; milliseconds. */
const STILL_WRITING = 15_000;

type Props = { step: Known<"step">; prompt: string; onSent: (note: string) => void };

/** The note itself: words on paper, perhaps a kind and a photo. Every letter is kept as it is typed. */
export function NoteForm({ step, prompt, onSent }: Props) {
  const t = useTexts(phoneTexts);
  const refusals = useTexts(refusalTexts);
  const [lang] = useLang();
  const phone = usePhone();
  useWatched(phone.drafts.watched);
  const problem = useWatched(phone.problem);
  const draft = phone.drafts.get(step.id, prompt);
  const tellWriting = useWriting(step.id);
  const kinds = step.kinds ?? [];
  const refused = problem?.step === step.id && problem.prompt === prompt ? refusals[problem.code] : null;
  const tooLong = draft.text.length > LIMITS.noteChars;
  const empty = draft.text.trim() === "";

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (empty || tooLong) return;
        onSent(phone.addNote(step, draft));
      }}
    >
      <TextArea
        label={t.yourNote}
        hint={t.writeHint}
        error={refused ?? (empty && draft.photo ? t.photoNeedsText : null)}
        paper="geel"
        value={draft.text}
        onText={(text) => {
          tellWriting();
          phone.drafts.put({ ...draft, text });
        }}
        limit={LIMITS.noteChars}
        left={(room) => t.charsLeft({ room })}
      />
      <Photo
        hash={draft.photo}
        onPhoto={(photo) => phone.drafts.put({ ...phone.drafts.get(step.id, prompt), photo })}
      >
        <Press type="submit" disabled={empty || tooLong}>
          {t.send}
        </Press>
      </Photo>
      {/* Below the press, so that it does not move away from under a thumb. */}
      {kinds.length > 0 && hasWords(draft) && (
        <Segmented
          label={t.kindLabel}
          options={[
            { value: "", label: t.kindNone },
            ...kinds.map((kind) => ({ value: kind, label: kindWord(kind, lang) })),
          ]}
          value={draft.kind ?? ""}
          onChange={(kind) => phone.drafts.put({ ...draft, kind: kind || null })}
        />
      )}
    </form>
  );
}

/** Tells the room that somebody is writing, as one more in a number, until they pause. */
function useWriting(step: string): () => void {
  const room = useRoom();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = useRef(() => {});
  stop.current = () => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    room.status({ step, writing: false, ready: false });
  };
  useEffect(() => () => stop.current(), []);
  return () => {
    if (timer.current === undefined) room.status({ step, writing: true, ready: false });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => stop.current(), STILL_WRITING);
  };
}

type PhotoProps = {
  hash: string | null;
  onPhoto: (hash: string | null) => void;
  children: React.ReactNode;
};

/** A photo with the note, beside the press that sends it. */
function Photo({ hash, onPhoto, children }: PhotoProps) {
  const t = useTexts(phoneTexts);
  const { identity } = usePhone();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const source = hash && photoSource(hash, false);

  async function bring(file: File | undefined): Promise<void> {
    if (!file) return;
    setState("busy");
    const brought = await bringPhoto(file, identity.get());
    setState(brought ? "idle" : "failed");
    if (brought) onPhoto(brought);
  }

  return (
    <>
      {source && <img className="photo" src={source} alt={t.photoAlt} />}
      <div role="status">
        {state === "busy" && t.photoBusy}
        {state === "failed" && t.photoFailed}
        {state === "idle" && hash && t.photoAdded}
      </div>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        onChange={(event) => {
          bring(event.currentTarget.files?.[0]);
          event.currentTarget.value = "";
        }}
      />
      <div className="phone-row">
        {hash ? (
          <Press look="quiet" onClick={() => onPhoto(null)}>
            {t.photoRemove}
          </Press>
        ) : (
          <Press look="quiet" icon="camera" busy={state === "busy"} onClick={() => input.current?.click()}>
            {t.photo}
          </Press>
        )}
        {children}
      </div>
    </>
  );
}
