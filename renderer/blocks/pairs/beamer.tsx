import { pairsOf } from "../../../shared/blocks/pairs/options.ts";
import { pairsTexts } from "../../../shared/texts/pairs.ts";
import { Frame } from "../../beamer/Frame.tsx";
import { PutDown } from "../../beamer/PutDown.tsx";
import type { Known } from "../../client/api.ts";
import { useSay, useTexts } from "../../client/hooks.ts";
import { useRound, useRoundWords } from "../../rounds/use-round.ts";

/** What people talk about, how they find each other, and which round it is. */
export function PairsBeamer({ step }: { step: Known<"step"> }) {
  const t = useTexts(pairsTexts);
  const say = useSay();
  const round = useRoundWords(useRound(step.id));
  const { how, size } = pairsOf(step);
  return (
    <Frame title={say(step.title)}>
      <div className="asked">
        {/* Who looks for a picture needs the phone for a moment; it then says itself to put it down. */}
        {how === "self" && <PutDown step={step} />}
        <p className="asked-say">{say(step.say)}</p>
        {round && <p className="beamer-lead">{round}</p>}
        <p className="beamer-lead">
          {how === "picture" ? t.lookWall : size === 3 ? t.chooseThree : t.chooseSelf}
        </p>
      </div>
    </Frame>
  );
}
