import { useState } from "react";
import { regieTexts } from "../../../shared/texts/regie.ts";
import type { TrajectSummary } from "../../../shared/wire/protocol.ts";
import { useTexts } from "../../client/hooks.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Press } from "../../ui/Press.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { HandedOut } from "../erase/HandedOut.tsx";

type Props = { traject: TrajectSummary; onErase: (title: string) => void; onClose: () => void };

/** Erasing a whole traject takes the title typed again: nobody does that by accident. */
export function EraseTraject({ traject, onErase, onClose }: Props) {
  const texts = useTexts(regieTexts);
  const [typed, setTyped] = useState("");
  const same = typed.trim() === traject.title.trim();
  return (
    <Dialog
      open
      onClose={onClose}
      title={texts.eraseTitle(traject.title)}
      closeLabel={texts.close}
      choices={
        <>
          <Press look="quiet" onClick={onClose}>
            {texts.cancel}
          </Press>
          <Press look="erase" disabled={!same} onClick={() => onErase(traject.title)}>
            {texts.eraseNow}
          </Press>
        </>
      }
    >
      <p>{texts.eraseLead}</p>
      <HandedOut handouts={traject.handouts} />
      <TextField
        label={texts.eraseType}
        hint={traject.title}
        value={typed}
        onText={setTyped}
        autoComplete="off"
      />
    </Dialog>
  );
}
