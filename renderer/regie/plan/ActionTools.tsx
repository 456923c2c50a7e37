import { regiePlanTexts } from "../../../shared/texts/regie-plan.ts";
import { useTexts } from "../../client/hooks.ts";
import { Tool } from "../../ui/Tool.tsx";
import { useCommands } from "../commands.tsx";
import type { Action } from "./use-actions.ts";

type Props = { action: Action; onDo: (what: "edit" | "tick") => void };

/** What staff can do with an action; all of it can be taken back. */
export function ActionTools({ action, onDo }: Props) {
  const texts = useTexts(regiePlanTexts);
  const { send, tell, undo } = useCommands();
  const { id, state } = action;
  const remove = async () => {
    const answer = await send({ type: "action.remove", id });
    if (answer.ok) tell(texts.removed, { label: texts.undo, onChoose: undo });
  };
  const seek = (from: "voorstel" | "zoekt") =>
    void send({ type: "action.seek", id, from, to: from === "zoekt" ? "voorstel" : "zoekt" });
  return (
    <div className="action-foot">
      <Tool
        label={state === "ja" ? texts.tickAnother : texts.tick}
        icon="check"
        onClick={() => onDo("tick")}
      />
      {state !== "ja" && (
        <Tool
          label={state === "zoekt" ? texts.unseek : texts.seek}
          icon="people"
          onClick={() => seek(state)}
        />
      )}
      <Tool label={texts.edit} icon="pencil" onClick={() => onDo("edit")} />
      <Tool label={texts.remove} icon="minus" onClick={() => void remove()} />
    </div>
  );
}
