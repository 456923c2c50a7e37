import { useEffect, useState } from "react";
import type { Known } from "../client/api.ts";

/** From the first back that turns to the last, in milliseconds: a wave through the room. */
export const TURN_WAVE = 1100;
/** After the last one has turned: a breath, before there is something to read. */
const BREATH = 900;

/** True from the moment a step is turned until its backs have; a step that was turned already does not turn again. */
export function useTurning(step: Known<"step">): boolean {
  const revealed = step.revealed === true;
  const [was, setWas] = useState({ step: step.id, revealed });
  const [turning, setTurning] = useState(false);
  // Told in the same rendering, so that no frame shows them turned before they turn.
  const other = was.step !== step.id || was.revealed !== revealed;
  const starts = other && was.step === step.id && revealed && step.hidden === true;
  if (other) {
    setWas({ step: step.id, revealed });
    setTurning(starts);
  }
  useEffect(() => {
    if (!turning) return;
    const timer = setTimeout(() => setTurning(false), TURN_WAVE + BREATH);
    return () => clearTimeout(timer);
  }, [turning]);
  return other ? starts : turning;
}
