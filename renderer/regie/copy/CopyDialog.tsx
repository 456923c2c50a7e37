import { useState } from "react";
import { copyTexts } from "../../../shared/texts/copy.ts";
import type { CopyRequest, CopyState } from "../../../shared/wire/copy.ts";
import type { Answer } from "../../../shared/wire/protocol.ts";
import { useTexts } from "../../client/hooks.ts";
import { AskOnce } from "../../ui/AskOnce.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Press } from "../../ui/Press.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { RunningCopies } from "./RunningCopies.tsx";
import { Said } from "./Said.tsx";
import { WentOn } from "./WentOn.tsx";

type Props = {
  state: CopyState;
  ask: (request: CopyRequest) => Promise<Answer>;
  refused: string | null;
  onClose: () => void;
};

/** Where copies run along, the code that opens them, and how to begin one. */
export function CopyDialog({ state, ask, refused, onClose }: Props) {
  const texts = useTexts(copyTexts);
  const [ended, setEnded] = useState<string | null>(null);
  const [path, setPath] = useState("");
  const [busy, setBusy] = useState(false);
  const has = (id: string) => state.copies.some((copy) => copy.id === id);

  const run = async (request: CopyRequest) => {
    setBusy(true);
    setEnded(null);
    const answer = await ask(request);
    setBusy(false);
    return answer;
  };
  const end = async (copy: string) => {
    const answer = await run({ do: "copy.end", copy });
    if (answer.ok) setEnded("wiped" in answer && answer.wiped ? texts.ended : texts.endedLeft);
  };

  return (
    <Dialog open onClose={onClose} title={texts.copy} closeLabel={texts.close}>
      <div className="copy">
        <Said>{refused ?? ended}</Said>
        {state.succeeded ? (
          <>
            <p>{texts.succeeded}</p>
            <AskOnce
              question={texts.reclaimAsk}
              confirm={texts.reclaimYes}
              cancel={texts.no}
              look="primary"
              busy={busy}
              onConfirm={() => void run({ do: "copy.reclaim" })}
            >
              {texts.reclaim}
            </AskOnce>
          </>
        ) : (
          <>
            <p>{texts.lead}</p>
            {state.wentOn && <WentOn wentOn={state.wentOn} />}
            {state.code && (
              <div className="copy-code">
                <span>{texts.code}</span>
                <strong>{state.code}</strong>
                <small>{texts.codeHint}</small>
              </div>
            )}
            <RunningCopies copies={state.copies} busy={busy} onEnd={(id) => void end(id)} />
            <section className="copy-part">
              <h3>{texts.toStick}</h3>
              {state.drives.length === 0 && <p className="soft">{texts.toStickHint}</p>}
              {state.drives
                .filter((drive) => !has(drive))
                .map((drive) => (
                  <Press
                    key={drive}
                    small
                    look="quiet"
                    busy={busy}
                    onClick={() => void run({ do: "copy.stick", path: drive })}
                  >
                    {drive}
                  </Press>
                ))}
              <form
                className="copy-row"
                onSubmit={(event) => {
                  event.preventDefault();
                  if (path.trim()) void run({ do: "copy.stick", path: path.trim() });
                }}
              >
                <TextField label={texts.folder} value={path} onText={setPath} autoComplete="off" />
                <Press small look="quiet" type="submit" busy={busy} disabled={!path.trim()}>
                  {texts.beginFolder}
                </Press>
              </form>
            </section>
            <section className="copy-part">
              <h3>{texts.toLaptop}</h3>
              <p>{texts.toLaptopHow}</p>
              {has("laptop") ? (
                <p>
                  {texts.address}: <strong>{state.addresses.map(bare).join(", ")}</strong>
                </p>
              ) : (
                <Press small look="quiet" busy={busy} onClick={() => void run({ do: "copy.laptop" })}>
                  {texts.beginLaptop}
                </Press>
              )}
            </section>
          </>
        )}
      </div>
    </Dialog>
  );
}

const bare = (address: string) => address.replace(/^http:\/\//, "");
