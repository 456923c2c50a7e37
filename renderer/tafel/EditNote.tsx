import { useEffect, useState } from "react";
import { LIMITS } from "../../shared/limits.ts";
import { refusalTexts } from "../../shared/texts/refusals.ts";
import { tafelTexts } from "../../shared/texts/tafel.ts";
import { useKnown, useLang, useRoom, useTexts } from "../client/hooks.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Press } from "../ui/Press.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { useDesk } from "./desk.tsx";

/** Changes the words of a note. While it is open nobody else can, and it never overwrites newer words unseen. */
export function EditNote({ id, onClose }: { id: string; onClose: () => void }) {
  const texts = useTexts(tafelTexts);
  const [lang] = useLang();
  const room = useRoom();
  const { act, tell } = useDesk();
  const note = useKnown("note", id);
  // The wording that was read when it was opened: the one that is changed.
  const [from] = useState(note?.text);
  const [text, setText] = useState(from?.t ?? "");
  const [busy, setBusy] = useState(false);
  const [close] = useState(() => onClose);

  useEffect(() => {
    let open = true;
    room.lease(id, true).then((answer) => {
      if (answer.ok || !open) return;
      tell(refusalTexts[lang][answer.code]);
      close();
    });
    return () => {
      open = false;
      room.lease(id, false);
    };
  }, [room, id, tell, lang, close]);

  const save = async () => {
    setBusy(true);
    const answer = await act({ type: "note.edit", id, from: from?.w ?? "", text });
    setBusy(false);
    if (answer.ok) onClose();
  };
  const unchanged = text.trim() === "" || text.trim() === from?.t || text.length > LIMITS.noteChars;
  return (
    <Dialog
      open
      onClose={onClose}
      title={texts.edit}
      closeLabel={texts.close}
      choices={
        <>
          <Press look="quiet" onClick={onClose}>
            {texts.cancel}
          </Press>
          <Press disabled={unchanged} busy={busy} onClick={save}>
            {texts.save}
          </Press>
        </>
      }
    >
      <TextArea
        label={texts.text}
        hint={texts.editHint}
        paper="geel"
        value={text}
        onText={setText}
        limit={LIMITS.noteChars}
        left={(n) => texts.left({ n })}
      />
    </Dialog>
  );
}
