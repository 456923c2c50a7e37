import { type SubmitEvent, useState } from "react";
import type { Local } from "../../../shared/lang.ts";
import { LIMITS } from "../../../shared/limits.ts";
import type { Step } from "../../../shared/room/records.ts";
import { regieTexts } from "../../../shared/texts/regie.ts";
import { prepareTexts } from "../../../shared/texts/regie-prepare.ts";
import { useLang, useTexts } from "../../client/hooks.ts";
import { Field } from "../../ui/Field.tsx";
import { Press } from "../../ui/Press.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useCommands } from "../commands.tsx";
import { tidied } from "./arrange.ts";
import { StepTerms, type Terms, termsOf } from "./StepTerms.tsx";

type Props = { step: Step; onDone: () => void; onLeaveOut: (() => void) | null };

/** Words and minutes of a step at any moment; its terms (who reads it, with which name) only while it waits. */
export function StepEditor({ step, onDone, onLeaveOut }: Props) {
  const texts = useTexts(prepareTexts);
  const general = useTexts(regieTexts);
  const [lang] = useLang();
  const { send } = useCommands();
  const waiting = step.state === "waiting";
  const [title, setTitle] = useState(step.title);
  const [sentence, setSentence] = useState(step.say);
  const [coach, setCoach] = useState(step.coach);
  const [minutes, setMinutes] = useState(String(step.minutes));
  const [terms, setTerms] = useState<Terms>(() => termsOf(step));
  const inLang = (text: Local, set: (text: Local) => void) => ({
    value: text[lang],
    onText: (value: string) => set({ ...text, [lang]: value }),
  });
  const span = Math.min(LIMITS.timerMinutes, Math.max(0, Math.round(Number(minutes) || 0)));

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const words = { title, say: sentence, coach, minutes: span };
    const set = waiting ? { ...terms, prompts: tidied(terms.prompts) } : {};
    const answer = await send({ type: "step.edit", id: step.id, words, terms: set });
    if (answer.ok) onDone();
  };

  return (
    <form className="step-editor" onSubmit={save}>
      {!waiting && <p className="step-begun">{texts.begun}</p>}
      <div className="step-line">
        <TextField
          label={texts.stepTitle}
          {...inLang(title, setTitle)}
          limit={LIMITS.titleChars}
          lang={lang}
        />
        <Field label={texts.minutes}>
          {(wiring) => (
            <input
              {...wiring}
              className="input"
              type="number"
              min={0}
              max={LIMITS.timerMinutes}
              value={minutes}
              onChange={(event) => setMinutes(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
      <TextArea rows={2} label={texts.stepSay} {...inLang(sentence, setSentence)} lang={lang} />
      <TextArea rows={2} label={texts.stepCoach} {...inLang(coach, setCoach)} lang={lang} />
      {waiting && <StepTerms block={step.block} terms={terms} onChange={setTerms} />}
      <div className="step-foot">
        {onLeaveOut && (
          <Press small look="quiet" onClick={onLeaveOut}>
            {texts.leaveOut}
          </Press>
        )}
        <Press small look="quiet" onClick={onDone}>
          {general.back}
        </Press>
        <Press small type="submit">
          {general.save}
        </Press>
      </div>
    </form>
  );
}
