import type { Step } from "../../../shared/room/records.ts";
import { runTexts } from "../../../shared/texts/regie-run.ts";
import { useSay, useTexts } from "../../client/hooks.ts";
import { PhoneDown } from "../../ui/PhoneDown.tsx";

/** The step as a phone shows it, small and still: a drawing, so a screen reader hears only the words. */
export function PhonePreview({ step }: { step: Step | undefined }) {
  const texts = useTexts(runTexts);
  const say = useSay();
  return (
    <div className="phone-preview">
      <b>{step ? say(step.title) : texts.previewWait}</b>
      {step?.say && <span>{say(step.say)}</span>}
      {step && <Body step={step} />}
    </div>
  );
}

function Body({ step }: { step: Step }) {
  const texts = useTexts(runTexts);
  const say = useSay();
  const [first] = step.prompts;
  if (step.attention === "elkaar") {
    return (
      <>
        <PhoneDown />
        <span>{texts.previewDown}</span>
      </>
    );
  }
  switch (step.block) {
    case "pairs":
      return <PhoneDown />;
    case "notes":
      return (
        <>
          {first && <span className="preview-tab">{say(first.ask) || say(first.title)}</span>}
          <span className="preview-note">{texts.previewWrite}</span>
          <span className="preview-press">{texts.previewSend}</span>
        </>
      );
    case "cluster":
      return <span className="preview-tab">{texts.previewThemes}</span>;
    case "scale":
      return <span className="preview-tab">1 · 2 · 3 …</span>;
    case "vote":
      return <span className="preview-tab">{texts.previewDots(step.perPerson)}</span>;
    case "actions":
      return (
        <>
          <span className="preview-tab">{texts.previewAction}</span>
          <span className="preview-press">{texts.previewYes}</span>
        </>
      );
    default:
      return null;
  }
}
