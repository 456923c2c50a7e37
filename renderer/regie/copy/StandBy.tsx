import { type FormEvent, useState } from "react";
import { copyTexts } from "../../../shared/texts/copy.ts";
import type { CopyRequest, StandbyState } from "../../../shared/wire/copy.ts";
import type { Answer } from "../../../shared/wire/protocol.ts";
import { useLang, useTexts } from "../../client/hooks.ts";
import { AskOnce } from "../../ui/AskOnce.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Press } from "../../ui/Press.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { clockTime } from "../dates.ts";
import { Said } from "./Said.tsx";

type Ask = (request: CopyRequest) => Promise<Answer>;
type Props = {
  standby: StandbyState | null;
  ask: Ask;
  refused: string | null;
  onOpened: () => void;
  onClose: () => void;
};

/** The second laptop: takes the code of the first, shows how far it is, and has one large press for when it is needed. */
export function StandBy({ standby, ask, refused, onOpened, onClose }: Props) {
  const texts = useTexts(copyTexts);
  return (
    <Dialog
      open
      onClose={onClose}
      title={standby ? texts.standingBy(standby.title) : texts.standBy}
      closeLabel={texts.close}
    >
      <div className="copy">
        <Said>{refused}</Said>
        {standby ? <Standing standby={standby} ask={ask} onOpened={onOpened} /> : <Begin ask={ask} />}
      </div>
    </Dialog>
  );
}

function Begin({ ask }: { ask: Ask }) {
  const texts = useTexts(copyTexts);
  const [address, setAddress] = useState("");
  const [code, setCode] = useState("");
  const [busy, setBusy] = useState(false);
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    await ask({ do: "copy.stand-by", address, code });
    setBusy(false);
  };
  return (
    <form className="copy-part" onSubmit={(event) => void begin(event)}>
      <p>{texts.standByLead}</p>
      <TextField
        label={texts.address}
        hint={texts.addressHint}
        value={address}
        onText={setAddress}
        autoComplete="off"
      />
      <TextField label={texts.code} value={code} onText={setCode} autoComplete="off" spellCheck={false} />
      <Press type="submit" busy={busy} disabled={!address.trim() || !code.trim()}>
        {busy ? texts.working : texts.standBy}
      </Press>
    </form>
  );
}

function Standing({ standby, ask, onOpened }: { standby: StandbyState; ask: Ask; onOpened: () => void }) {
  const texts = useTexts(copyTexts);
  const [lang] = useLang();
  const [busy, setBusy] = useState(false);
  const { whole, silent, behind, at, problem } = standby;
  const takeOver = async () => {
    setBusy(true);
    const answer = await ask({ do: "copy.take-over" });
    setBusy(false);
    if (answer.ok) onOpened();
  };
  const how = problem
    ? texts["stand-problem"]
    : silent
      ? texts["stand-silent"]
      : !whole || at === null
        ? texts["stand-copying"]
        : behind > 0
          ? texts["stand-behind"](behind)
          : texts["stand-complete"];
  return (
    <>
      <p role="status" className="copy-how" data-state={silent ? "silent" : "here"}>
        <strong>{how}</strong>
      </p>
      {at !== null && (
        <p>
          {texts.allUntil(clockTime(at, lang))} {silent && behind > 0 && texts.unknown(behind)}
        </p>
      )}
      {whole && silent && (
        <Press busy={busy} onClick={() => void takeOver()}>
          {busy ? texts.working : texts.takeOver}
        </Press>
      )}
      {whole && !silent && (
        <AskOnce
          look="primary"
          question={texts.takeOverAsk}
          confirm={texts.takeOverYes}
          cancel={texts.no}
          busy={busy}
          onConfirm={() => void takeOver()}
        >
          {texts.takeOver}
        </AskOnce>
      )}
      <Press look="quiet" small busy={busy} onClick={() => void ask({ do: "copy.stand-down" })}>
        {texts.stopStandBy}
      </Press>
    </>
  );
}
