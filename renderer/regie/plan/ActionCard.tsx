import { useState } from "react";
import type { Meeting } from "../../../shared/room/records.ts";
import { regiePlanTexts } from "../../../shared/texts/regie-plan.ts";
import { useLang, useTexts } from "../../client/hooks.ts";
import { Press } from "../../ui/Press.tsx";
import { useCommands } from "../commands.tsx";
import { dayInWords } from "../dates.ts";
import { ActionEditor } from "./ActionEditor.tsx";
import { Owners } from "./Owners.tsx";
import { Sources } from "./Sources.tsx";
import type { Action } from "./use-actions.ts";

type Props = { action: Action; meeting: Meeting; open: boolean };

const FIELDS = ["forWhom", "firstStep", "effect", "checkedWith"] as const;

/** One action: the promise, who keeps it, and what it grew from. */
export function ActionCard({ action, meeting, open }: Props) {
  const texts = useTexts(regiePlanTexts);
  const [lang] = useLang();
  const { send, tell, undo } = useCommands();
  const [editing, setEditing] = useState(false);
  if (editing) return <ActionEditor action={action} meeting={meeting} onDone={() => setEditing(false)} />;
  const remove = async () => {
    const answer = await send({ type: "action.remove", id: action.id });
    if (answer.ok) tell(texts.removed, { label: texts.undo, onChoose: undo });
  };
  return (
    <article className="action paper">
      <h3 dir="auto">{action.what.t}</h3>
      <Owners action={action} open={open} />
      <dl>
        <div>
          <dt>{texts.due}</dt>
          <dd>
            {action.due
              ? `${texts[`due-${action.due.chip}`]} · ${dayInWords(action.due.date, lang, "short")}`
              : texts.noDue}
          </dd>
        </div>
        {FIELDS.map(
          (field) =>
            action[field].t && (
              <div key={field}>
                <dt>{texts[field]}</dt>
                <dd dir="auto">{action[field].t}</dd>
              </div>
            ),
        )}
      </dl>
      <Sources ids={action.sources} />
      {open && (
        <div className="action-foot">
          <Press small look="quiet" icon="pencil" onClick={() => setEditing(true)}>
            {texts.edit}
          </Press>
          <Press small look="quiet" onClick={() => void remove()}>
            {texts.remove}
          </Press>
        </div>
      )}
    </article>
  );
}
