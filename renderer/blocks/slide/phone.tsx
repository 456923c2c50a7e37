import { phoneTexts } from "../../../shared/texts/phone.ts";
import type { Known } from "../../client/api.ts";
import { useTexts } from "../../client/hooks.ts";
import { StepWords } from "../../deelnemer/StepWords.tsx";

/** One sentence. The picture is on the wall. */
export default function SlidePhone({ step }: { step: Known<"step"> }) {
  const t = useTexts(phoneTexts);
  return (
    <>
      <StepWords step={step} />
      {step.attention === "samen" && <p className="soft">{t.lookUp}</p>}
    </>
  );
}
