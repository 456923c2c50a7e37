import { beamerTexts } from "../../../shared/texts/beamer.ts";
import { Frame } from "../../beamer/Frame.tsx";
import { PutDown } from "../../beamer/PutDown.tsx";
import type { Known } from "../../client/api.ts";
import { useAll, useSay, useTexts } from "../../client/hooks.ts";

/** The question while teams make their plan, and how much of it there is: of the room, not of a team. */
export function ActionsBeamer({ step }: { step: Known<"step"> }) {
  const texts = useTexts(beamerTexts);
  const say = useSay();
  const actions = useAll("action");
  const yes = actions.filter((action) => action.state === "ja").length;
  return (
    <Frame title={say(step.title)}>
      <div className="asked">
        <PutDown step={step} />
        <p className="asked-say">{say(step.say)}</p>
        {actions.length > 0 && (
          <p className="asked-counts">
            <span>
              <b>{actions.length}</b> {texts.actions({ n: actions.length })}
            </span>
            <span>
              <b>{yes}</b> {texts.promises}
            </span>
          </p>
        )}
      </div>
    </Frame>
  );
}
