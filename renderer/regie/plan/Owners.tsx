import { type SubmitEvent, useState } from "react";
import { LIMITS } from "../../../shared/limits.ts";
import { regieTexts } from "../../../shared/texts/regie.ts";
import { regiePlanTexts } from "../../../shared/texts/regie-plan.ts";
import { useTexts } from "../../client/hooks.ts";
import { Chip } from "../../ui/Chip.tsx";
import { Press } from "../../ui/Press.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { Tool } from "../../ui/Tool.tsx";
import { useCommands } from "../commands.tsx";
import type { Action } from "./use-actions.ts";

/** Who does it, and how they said so; a yes is ticked only when that person says it. */
export function Owners({ action, open }: { action: Action; open: boolean }) {
  const texts = useTexts(regiePlanTexts);
  const { send, tell } = useCommands();
  const [ticking, setTicking] = useState(false);
  const takeBack = async (owner: string) => {
    const answer = await send({ type: "action.back", id: action.id, owner });
    if (answer.ok) tell(texts.takeBackDone);
  };
  const { state } = action;
  return (
    <div className="owners">
      <Chip
        tone={state === "ja" ? "calm" : state === "zoekt" ? "care" : "plain"}
        icon={state === "ja" ? "check" : undefined}
      >
        {texts[`state-${state}`]}
      </Chip>
      {/* biome-ignore lint/a11y/noRedundantRoles: without a marker Safari stops calling it a list. */}
      <ul role="list">
        {action.owners.map((owner) => (
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
      {open && !ticking && (
        <div className="owner-choices">
          <Press small look="quiet" icon="check" onClick={() => setTicking(true)}>
            {texts.tick}
          </Press>
          {state !== "ja" && (
            <Press
              small
              look="quiet"
              onClick={() => {
                const to = state === "zoekt" ? "voorstel" : "zoekt";
                void send({ type: "action.seek", id: action.id, from: state, to });
              }}
            >
              {state === "zoekt" ? texts.unseek : texts.seek}
            </Press>
          )}
        </div>
      )}
      {ticking && <Tick action={action} onDone={() => setTicking(false)} />}
    </div>
  );
}

function Tick({ action, onDone }: { action: Action; onDone: () => void }) {
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
      <div className="owner-choices">
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
