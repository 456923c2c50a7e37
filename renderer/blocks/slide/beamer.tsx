import { Frame } from "../../beamer/Frame.tsx";
import { PutDown } from "../../beamer/PutDown.tsx";
import type { Known } from "../../client/api.ts";
import { useSay } from "../../client/hooks.ts";

/** One sentence, as large as the wall. */
export function SlideBeamer({ step }: { step: Known<"step"> }) {
  const say = useSay();
  return (
    <Frame title={say(step.title)}>
      <div className="asked">
        <PutDown step={step} />
        <p className="asked-say">{say(step.say)}</p>
      </div>
    </Frame>
  );
}
