import { regiePlanTexts } from "../../../shared/texts/regie-plan.ts";
import { useTexts } from "../../client/hooks.ts";
import { Chip } from "../../ui/Chip.tsx";
import { Tool } from "../../ui/Tool.tsx";
import { useCommands } from "../commands.tsx";
import type { Action } from "./use-actions.ts";

const TONES = { voorstel: "plain", ja: "calm", zoekt: "care" } as const;

/** Who does it, and how they said so. A yes can be taken back without a word about who did. */
export function Owners({ action, open }: { action: Action; open: boolean }) {
  const texts = useTexts(regiePlanTexts);
  const { send, tell } = useCommands();
  const takeBack = async (owner: string) => {
    const answer = await send({ type: "action.back", id: action.id, owner });
    if (answer.ok) tell(texts.takeBackDone);
  };
  const { state, owners } = action;
  return (
    <div className="owners">
      <Chip tone={TONES[state]} icon={state === "ja" ? "check" : undefined}>
        {texts[`state-${state}`]}
      </Chip>
      {owners.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: without a marker Safari stops calling it a list.
        <ul role="list">
          {owners.map((owner) => (
            <li key={owner.name.w}>
              <span>
                <b>{owner.name.t}</b> <small>{owner.by === "zelf" ? texts.saidSelf : texts.saidCoach}</small>
              </span>
              {open && (
                <Tool
                  label={texts.takeBack(owner.name.t ?? "")}
                  icon="close"
                  iconOnly
                  onClick={() => void takeBack(owner.name.w)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
