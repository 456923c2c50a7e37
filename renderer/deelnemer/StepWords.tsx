import type { Known } from "../client/api.ts";
import { useSay } from "../client/hooks.ts";
import { Title } from "./Title.tsx";

/** What a step is called, and the one sentence that goes with it. */
export function StepWords({ step }: { step: Known<"step"> }) {
  const say = useSay();
  return (
    <>
      <Title>{say(step.title)}</Title>
      <p className="lead">{say(step.say)}</p>
    </>
  );
}
