import { type SubmitEvent, useState } from "react";
import { DUE } from "../../../shared/blocks/actions/records.ts";
import { LIMITS } from "../../../shared/limits.ts";
import type { Meeting } from "../../../shared/room/records.ts";
import { regieTexts } from "../../../shared/texts/regie.ts";
import { regiePlanTexts } from "../../../shared/texts/regie-plan.ts";
import { useTexts } from "../../client/hooks.ts";
import { Field } from "../../ui/Field.tsx";
import { Press } from "../../ui/Press.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { useCommands } from "../commands.tsx";
import type { Action } from "./use-actions.ts";

type Props = { action: Action; meeting: Meeting; onDone: () => void };

const FIELDS = ["what", "forWhom", "firstStep", "effect", "checkedWith"] as const;
type Wording = (typeof FIELDS)[number];

/** Changes an action. Only fields that were touched are sent, each with the wording it changes from. */
export function ActionEditor({ action, meeting, onDone }: Props) {
  const texts = useTexts(regiePlanTexts);
  const general = useTexts(regieTexts);
  const { send } = useCommands();
  const [first] = useState(action);
  const [words, setWords] = useState<Partial<Record<Wording, string>>>({});
  const [due, setDue] = useState(action.due);

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const touched = FIELDS.filter((field) => words[field] !== undefined && words[field] !== first[field].t);
    const from = Object.fromEntries(touched.map((field) => [field, first[field].w]));
    const set: Record<string, unknown> = Object.fromEntries(touched.map((field) => [field, words[field]]));
    if (due?.chip !== first.due?.chip || due?.date !== first.due?.date) {
      set.due = due && (due.chip === "datum" ? due : { chip: due.chip });
    }
    if (Object.keys(set).length === 0) return onDone();
    const answer = await send({ type: "action.edit", id: action.id, from, set });
    if (answer.ok) onDone();
  };

  return (
    <form className="action paper" onSubmit={save}>
      {FIELDS.map((field) => (
        <TextArea
          key={field}
          rows={2}
          label={texts[field]}
          value={words[field] ?? first[field].t ?? ""}
          onText={(text) => setWords({ ...words, [field]: text })}
          limit={LIMITS.actionChars}
          required={field === "what"}
        />
      ))}
      <Field label={texts.due}>
        {(wiring) => (
          <select
            {...wiring}
            className="input"
            value={due?.chip ?? ""}
            onChange={(event) => {
              const chip = DUE.find((each) => each === event.currentTarget.value);
              setDue(chip ? { chip, date: due?.date ?? meeting.date } : null);
            }}
          >
            <option value="">{texts.noDue}</option>
            {DUE.map((chip) => (
              <option key={chip} value={chip}>
                {texts[`due-${chip}`]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {due?.chip === "datum" && (
        <input
          className="input"
          type="date"
          aria-label={texts["due-datum"]}
          min={meeting.date}
          value={due.date}
          onChange={(event) => setDue({ chip: "datum", date: event.currentTarget.value })}
        />
      )}
      <div className="action-foot">
        <Press small look="quiet" onClick={onDone}>
          {general.back}
        </Press>
        <Press small type="submit">
          {general.save}
        </Press>
      </div>
    </form>
  );
}
