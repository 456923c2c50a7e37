import { Frame } from "../../beamer/Frame.tsx";
import { Results } from "../../beamer/modes/Results.tsx";
import { PutDown } from "../../beamer/PutDown.tsx";
import type { Known } from "../../client/api.ts";
import { useSay } from "../../client/hooks.ts";

/** The question while dots are given; what they say once they are turned. */
export function VoteBeamer({ step }: { step: Known<"step"> }) {
  const say = useSay();
  if (step.revealed) return <Results />;
  return (
    <Frame title={say(step.title)}>
      <div className="asked">
        <PutDown step={step} />
        <p className="asked-say">{say(step.say)}</p>
      </div>
    </Frame>
  );
}
