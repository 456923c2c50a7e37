import { useEffect, useState } from "react";
import { refusalTexts } from "../../../shared/texts/refusals.ts";
import { runTexts } from "../../../shared/texts/regie-run.ts";
import { useRoom, useTexts } from "../../client/hooks.ts";
import { Press } from "../../ui/Press.tsx";

/** Who has no page open, asked when somebody looks: it is for helping them, not for watching. */
export function useAway(): ReadonlySet<string> {
  const room = useRoom();
  const [away, setAway] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let over = false;
    void room.back(null).then((answer) => {
      if (!over && answer.ok) setAway(new Set(answer["away"] as string[]));
    });
    return () => {
      over = true;
    };
  }, [room]);
  return away;
}

/** A code with which somebody goes on with another phone: once, within two minutes. Shown until the sheet closes. */
export function ReturnCode({ person, label }: { person: string; label: string }) {
  const texts = useTexts(runTexts);
  const refusals = useTexts(refusalTexts);
  const room = useRoom();
  const [said, setSaid] = useState<string | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function ask(): Promise<void> {
    setBusy(true);
    const answer = await room.back(person);
    setBusy(false);
    setCode(answer.ok ? String(answer["code"]) : null);
    setSaid(answer.ok ? texts.returnHint(Number(answer["minutes"])) : refusals[answer.code]);
  }
  return (
    <>
      <Press
        small
        look="quiet"
        busy={busy}
        aria-label={texts.returnCodeFor(label)}
        onClick={() => void ask()}
      >
        {texts.returnCode}
      </Press>
      <span className="return-given" role="status">
        {code && <b>{code.replace(/(.{4})(?=.)/g, "$1 ")}</b>} {said}
      </span>
    </>
  );
}
