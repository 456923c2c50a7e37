import { useEffect, useRef, useState } from "react";
import { phoneTexts } from "../../shared/texts/phone.ts";
import type { Known } from "../client/api.ts";
import { useTexts } from "../client/hooks.ts";
import { Sent } from "../ui/Sent.tsx";
import { useBlock } from "./blocks.ts";
import { Late, useLateDrafts, wasWriting } from "./Late.tsx";
import { LookAtEachOther } from "./LookAtEachOther.tsx";
import { StepWords } from "./StepWords.tsx";
import { useUnderway } from "./use-phone.ts";

/** How long a word of confirmation stays, in milliseconds. */
const SENT_STAYS = 8_000;

/** The step the room is at, as its block shows it on a phone. */
export function StepScreen({ step }: { step: Known<"step"> }) {
  const t = useTexts(phoneTexts);
  const Block = useBlock(step.block);
  const late = useLateDrafts(step.id);
  const caret = useCaretOf(step.id);
  const [lateSent, setLateSent] = useState<{ during: string; note: string } | null>(null);
  const sent = lateSent?.during === step.id ? lateSent.note : null;
  const underway = useUnderway(sent);
  useEffect(() => {
    if (!sent || underway) return;
    const timer = setTimeout(() => setLateSent(null), SENT_STAYS);
    return () => clearTimeout(timer);
  }, [sent, underway]);
  // Whoever is to talk with somebody may first have to find them.
  if (step.attention === "elkaar" && step.block !== "pairs") return <LookAtEachOther step={step} />;
  return (
    <main className="phone-main" key={step.id}>
      {late.map((draft, i) => (
        <Late
          key={`${draft.step}|${draft.prompt}`}
          draft={draft}
          caret={caret && i === 0}
          onSent={(note) => setLateSent({ during: step.id, note })}
        />
      ))}
      <Sent>{sent && (underway ? t.sending : t.lateSent)}</Sent>
      {Block && <Block step={step} />}
      {Block === null && <p role="status">{t.loading}</p>}
      {Block === undefined && (
        <>
          <StepWords step={step} />
          <p>{t.lookUp}</p>
        </>
      )}
    </main>
  );
}

/** True when this step came while somebody was writing. */
function useCaretOf(step: string): boolean {
  const last = useRef(step);
  const writing = useRef(false);
  if (last.current !== step) {
    last.current = step;
    // Asked while the old page still stands: a moment later its field is gone.
    writing.current = wasWriting();
  }
  return writing.current;
}
