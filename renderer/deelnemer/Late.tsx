import { useContext, useEffect, useRef } from "react";
import type { RefusalCode } from "../../shared/core/refusal.ts";
import { phoneTexts } from "../../shared/texts/phone.ts";
import { refusalTexts } from "../../shared/texts/refusals.ts";
import { type Draft, hasWords } from "../client/drafts.ts";
import { useKnown, useProgramme, useSay, useTexts, useWatched } from "../client/hooks.ts";
import { Paper } from "../ui/Paper.tsx";
import { Press } from "../ui/Press.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { usePhone } from "./phone.ts";
import { FocusContext } from "./Title.tsx";

/** Was somebody in the middle of a sentence when the room moved on? Their caret goes along. */
export function wasWriting(): boolean {
  return document.activeElement instanceof HTMLTextAreaElement;
}

/** Sentences of notes that were not sent when their step closed. They stay until they are sent or thrown away. */
export function useLateDrafts(current: string | undefined): Draft[] {
  const drafts = useWatched(usePhone().drafts.watched);
  const programme = useProgramme();
  const late = new Set(
    programme.filter((step) => step.block === "notes" && step.id !== current).map((step) => step.id),
  );
  return Object.values(drafts).filter((draft) => late.has(draft.step) && hasWords(draft));
}

/** A closed step gives out no tickets any more: a phone that had none cannot send without a name. */
const WITHOUT_TICKET: ReadonlySet<RefusalCode> = new Set(["needs-ticket", "bad-ticket", "wrong-state"]);

/** "We gaan verder. Je was nog bezig." */
export function Late({
  draft,
  caret,
  onSent,
}: {
  draft: Draft;
  caret: boolean;
  onSent: (note: string) => void;
}) {
  const t = useTexts(phoneTexts);
  const refusals = useTexts(refusalTexts);
  const say = useSay();
  const phone = usePhone();
  const problem = useWatched(phone.problem);
  const code = problem?.step === draft.step && problem.prompt === draft.prompt ? problem.code : null;
  const step = useKnown("step", draft.step);
  const prompt = step?.prompts?.find(({ key }) => key === draft.prompt);
  const place = useRef<HTMLDivElement>(null);
  const wanted = useContext(FocusContext);

  useEffect(() => {
    const area = caret ? place.current?.querySelector("textarea") : null;
    if (!area) return;
    wanted.current = false;
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
  }, [caret, wanted]);

  if (!step) return null;
  return (
    <div ref={place}>
      <Paper look="zone" title={t.movedOn}>
        <TextArea
          label={prompt ? say(prompt.ask) : t.yourNote}
          error={code && (WITHOUT_TICKET.has(code) ? t.cannotNameless : refusals[code])}
          paper="geel"
          value={draft.text}
          onText={(text) => phone.drafts.put({ ...draft, text: text || " " })}
        />
        <div className="phone-row">
          <Press look="quiet" onClick={() => phone.drafts.drop(draft.step, draft.prompt)}>
            {t.throwAway}
          </Press>
          <Press disabled={draft.text.trim() === ""} onClick={() => onSent(phone.addNote(step, draft))}>
            {t.sendLate}
          </Press>
        </div>
      </Paper>
    </div>
  );
}
