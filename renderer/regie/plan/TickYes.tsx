import { type SubmitEvent, useState } from "react";
import { LIMITS } from "../../../shared/limits.ts";
import { regieTexts } from "../../../shared/texts/regie.ts";
import { regiePlanTexts } from "../../../shared/texts/regie-plan.ts";
import { useTexts } from "../../client/hooks.ts";
import { Press } from "../../ui/Press.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useCommands } from "../commands.tsx";
import type { Action } from "./use-actions.ts";

/** *Zei zelf ja*: for somebody without a phone who says it aloud. */
export function TickYes({ action, onDone }: { action: Action; onDone: () => void }) {
  const texts = useTexts(regiePlanTexts);
  const general = useTexts(regieTexts);
  const { send } = useCommands();
  const [name, setName] = useState("");
  const tick = async (event: SubmitEvent) => {
    event.preventDefault();
    if (name.trim() === "") return;
    const answer = await send({ type: "action.tick", id: action.id, name: name.trim() });
    if (answer.ok) onDone();
  };
  return (
    <form className="owner-tick" onSubmit={tick}>
      <TextField
        label={texts.tickName}
        hint={texts.tickHint}
        value={name}
        onText={setName}
        limit={LIMITS.nameChars}
        autoComplete="off"
      />
      <div className="action-foot">
        <Press small look="quiet" onClick={onDone}>
          {general.back}
        </Press>
        <Press small type="submit">
          {texts.tick}
        </Press>
      </div>
    </form>
  );
}
