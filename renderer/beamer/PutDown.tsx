import { beamerTexts } from "../../shared/texts/beamer.ts";
import type { Known } from "../client/api.ts";
import { useTexts } from "../client/hooks.ts";
import { PhoneDown } from "../ui/PhoneDown.tsx";

/** In a step of each other's eyes: phones down, said where everybody looks. */
export function PutDown({ step }: { step: Known<"step"> }) {
  const texts = useTexts(beamerTexts);
  if (step.attention !== "elkaar") return null;
  return (
    <div className="put-down">
      <PhoneDown />
      <p>{texts.phoneDown}</p>
    </div>
  );
}
