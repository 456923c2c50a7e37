import { type FormEvent, useEffect, useState } from "react";
import { copyTexts } from "../../../shared/texts/copy.ts";
import type { CopyRequest, FoundCopy } from "../../../shared/wire/copy.ts";
import type { Answer } from "../../../shared/wire/protocol.ts";
import { useLang, useTexts } from "../../client/hooks.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Press } from "../../ui/Press.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { clockTime } from "../dates.ts";
import { Said } from "./Said.tsx";

type Props = {
  ask: (request: CopyRequest) => Promise<Answer>;
  refused: string | null;
  onOpened: () => void;
  onClose: () => void;
};

/** From a stick: which copy, and the code from the paper. */
export function ContinueFrom({ ask, refused, onOpened, onClose }: Props) {
  const texts = useTexts(copyTexts);
  const [lang] = useLang();
  const [path, setPath] = useState("");
  const [code, setCode] = useState("");
  const [found, setFound] = useState<readonly FoundCopy[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [looked, setLooked] = useState(false);
  const [busy, setBusy] = useState(false);
  const dir = chosen ?? found[0]?.dir ?? null;

  const find = async (where: string | null) => {
    const answer = await ask({ do: "copy.find", path: where });
    // The answer has this shape by the protocol.
    if (answer.ok) setFound(answer["found"] as FoundCopy[]);
    setChosen(null);
    setLooked(where !== null);
  };
  // What is in this laptop now is looked for at once.
  useEffect(() => {
    let over = false;
    ask({ do: "copy.find", path: null }).then((answer) => {
      if (!over && answer.ok) setFound(answer["found"] as FoundCopy[]);
    });
    return () => {
      over = true;
    };
  }, [ask]);
  const goOn = async (event: FormEvent) => {
    event.preventDefault();
    if (!dir) return;
    setBusy(true);
    const answer = await ask({ do: "copy.continue", dir, code });
    setBusy(false);
    if (answer.ok) onOpened();
  };

  return (
    <Dialog open onClose={onClose} title={texts.continueFrom} closeLabel={texts.close}>
      <form className="copy" onSubmit={(event) => void goOn(event)}>
        <p>{texts.continueLead}</p>
        <Said>{refused}</Said>
        {found.length > 0 && (
          <fieldset className="copy-part copy-found">
            <legend className="visually-hidden">{texts.copy}</legend>
            {found.map((copy) => (
              <label key={copy.dir}>
                <input
                  type="radio"
                  name="copy"
                  checked={copy.dir === dir}
                  onChange={() => setChosen(copy.dir)}
                />
                <span>
                  {texts.foundAt(clockTime(copy.at, lang))}
                  <small>{copy.dir}</small>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        {looked && found.length === 0 && <p role="status">{texts.none}</p>}
        <div className="copy-row">
          <TextField label={texts.folder} value={path} onText={setPath} autoComplete="off" />
          <Press small look="quiet" disabled={!path.trim()} onClick={() => void find(path.trim())}>
            {texts.find}
          </Press>
        </div>
        <TextField label={texts.code} value={code} onText={setCode} autoComplete="off" spellCheck={false} />
        <Press type="submit" busy={busy} disabled={!dir || !code.trim()}>
          {busy ? texts.working : texts.takeOver}
        </Press>
      </form>
    </Dialog>
  );
}
