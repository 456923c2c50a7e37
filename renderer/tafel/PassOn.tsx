import { useState } from "react";
import { LIMITS } from "../../shared/limits.ts";
import { newId } from "../../shared/new-id.ts";
import { kindWord } from "../../shared/texts/board.ts";
import { tafelTexts } from "../../shared/texts/tafel.ts";
import type { Known } from "../client/api.ts";
import { useLang, useSay, useTexts } from "../client/hooks.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Press } from "../ui/Press.tsx";
import { Segmented } from "../ui/Segmented.tsx";
import { Sent } from "../ui/Sent.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { WhoReads } from "../ui/WhoReads.tsx";
import { useDesk } from "./desk.tsx";

/** *Geef door*: whoever has no phone writes here, or has it written; after each note the screen is empty again. */
export function PassOn({ step }: { step: Known<"step"> }) {
  const texts = useTexts(tafelTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Press icon="hand" wide onClick={() => setOpen(true)}>
        {texts.passOn}
      </Press>
      {open && <Entry step={step} onClose={() => setOpen(false)} />}
    </>
  );
}

const PLAIN = "";

function Entry({ step, onClose }: { step: Known<"step">; onClose: () => void }) {
  const texts = useTexts(tafelTexts);
  const [lang] = useLang();
  const say = useSay();
  const { act } = useDesk();
  const prompts = step.prompts ?? [];
  const [prompt, setPrompt] = useState(prompts[0]?.key ?? "");
  const [kind, setKind] = useState(PLAIN);
  // The id stays with these words: sent twice, it is still one note.
  const [note, setNote] = useState(() => ({ id: newId(), text: "" }));
  const [busy, setBusy] = useState(false);
  const [laid, setLaid] = useState(0);
  const asked = prompts.find((each) => each.key === prompt);

  const lay = async () => {
    setBusy(true);
    const answer = await act({
      type: "note.add",
      id: note.id,
      step: step.id,
      prompt,
      text: note.text,
      kind: kind || null,
      photo: null,
    });
    setBusy(false);
    if (!answer.ok) return;
    setNote({ id: newId(), text: "" });
    setKind(PLAIN);
    setLaid(laid + 1);
  };
  const covered = step.hidden && !step.revealed;
  return (
    <Dialog
      open
      onClose={onClose}
      title={say(asked?.ask) || texts.passOnTitle}
      closeLabel={texts.close}
      choices={
        <Press
          disabled={note.text.trim() === "" || note.text.length > LIMITS.noteChars}
          busy={busy}
          onClick={lay}
        >
          {texts.layDown}
        </Press>
      }
    >
      {prompts.length > 1 && (
        <Segmented
          label={texts.question}
          options={prompts.map((each) => ({ value: each.key, label: say(each.title) }))}
          value={prompt}
          onChange={setPrompt}
        />
      )}
      <TextArea
        label={texts.write}
        hint={texts.writeHint}
        paper="geel"
        value={note.text}
        onText={(text) => setNote({ ...note, text })}
        limit={LIMITS.noteChars}
        left={(n) => texts.left({ n })}
      />
      {(step.kinds?.length ?? 0) > 0 && (
        <Segmented
          label={texts.kind}
          options={[PLAIN, ...(step.kinds ?? [])].map((each) => ({
            value: each,
            label: each === PLAIN ? texts.noKind : kindWord(each, lang),
          }))}
          value={kind}
          onChange={setKind}
        />
      )}
      <WhoReads reader="named">{texts.passOnWho}</WhoReads>
      <Sent key={laid}>{laid > 0 && note.text === "" && (covered ? texts.laidTurned : texts.laidOpen)}</Sent>
      <p className="tafel-hint">{texts.passOnSelf}</p>
    </Dialog>
  );
}
