import { useState } from "react";
import { DUE } from "../../../shared/blocks/actions/records.ts";
import { LIMITS } from "../../../shared/limits.ts";
import { newId } from "../../../shared/new-id.ts";
import { tafelTexts } from "../../../shared/texts/tafel.ts";
import type { Known } from "../../client/api.ts";
import { useAll, useMeeting, useTexts } from "../../client/hooks.ts";
import { useDesk } from "../../tafel/desk.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Press } from "../../ui/Press.tsx";
import { Segmented } from "../../ui/Segmented.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { WhoReads } from "../../ui/WhoReads.tsx";

const FIELDS = ["what", "forWhom", "firstStep", "effect", "checkedWith"] as const;
type Values = Record<(typeof FIELDS)[number], string>;
type Due = "none" | (typeof DUE)[number];

type Props = {
  step: Known<"step">;
  /** Absent: a new one. */
  action: Known<"action"> | undefined;
  onClose: () => void;
};

/** Writes an action down, or changes one; only fields that were changed are sent, each from the words that were read. */
export function ActionForm({ step, action, onClose }: Props) {
  const texts = useTexts(tafelTexts);
  const { act, team } = useDesk();
  const meeting = useMeeting();
  const [read] = useState(action);
  const [id] = useState(() => action?.id ?? newId());
  const [values, setValues] = useState(() => valuesOf(read));
  const [due, setDue] = useState<Due>(read?.due?.chip ?? "none");
  const [date, setDate] = useState(read?.due?.date ?? meeting?.date ?? "");
  const [sources, setSources] = useState<readonly string[]>(read?.sources ?? []);
  const [busy, setBusy] = useState(false);
  const themes = useAll("theme", (theme) => theme.team === team || theme.team === null);
  const asked = due === "none" ? null : due === "datum" ? { chip: due, date } : { chip: due };
  const tooLong = FIELDS.some((field) => values[field].length > LIMITS.actionChars);

  const save = async () => {
    setBusy(true);
    const answer = await act(
      read
        ? changes(read, values, asked)
        : { type: "action.propose", id, step: step.id, ...values, due: asked, sources },
    );
    setBusy(false);
    if (answer.ok) onClose();
  };
  const toggle = (theme: string) =>
    setSources(sources.includes(theme) ? sources.filter((each) => each !== theme) : [...sources, theme]);
  return (
    <Dialog
      open
      onClose={onClose}
      title={read ? texts.editAction : texts.newAction}
      closeLabel={texts.close}
      choices={
        <>
          <Press look="quiet" onClick={onClose}>
            {texts.cancel}
          </Press>
          <Press disabled={values.what.trim() === "" || tooLong} busy={busy} onClick={save}>
            {read ? texts.save : texts.propose}
          </Press>
        </>
      }
    >
      <WhoReads reader="plan">{texts.planReads}</WhoReads>
      {FIELDS.map((field) => (
        <TextArea
          key={field}
          rows={2}
          label={texts[field]}
          value={values[field]}
          onText={(text) => setValues({ ...values, [field]: text })}
          limit={LIMITS.actionChars}
          left={(n) => texts.left({ n })}
        />
      ))}
      <p className="field-label">{texts.due}</p>
      <Segmented
        label={texts.due}
        options={(["none", ...DUE] as const).map((chip) => ({ value: chip, label: texts[`due-${chip}`] }))}
        value={due}
        onChange={setDue}
      />
      {due === "datum" && (
        <TextField type="date" label={texts.date} value={date} onText={setDate} min={meeting?.date} />
      )}
      {!read && themes.length > 0 && (
        <fieldset className="tafel-sources">
          <legend className="field-label">{texts.from}</legend>
          {themes.map((theme) => (
            <label key={theme.id}>
              <input type="checkbox" checked={sources.includes(theme.id)} onChange={() => toggle(theme.id)} />
              {theme.title?.t}
            </label>
          ))}
        </fieldset>
      )}
    </Dialog>
  );
}

function valuesOf(action: Known<"action"> | undefined): Values {
  const text = (field: (typeof FIELDS)[number]) => action?.[field]?.t ?? "";
  return {
    what: text("what"),
    forWhom: text("forWhom"),
    firstStep: text("firstStep"),
    effect: text("effect"),
    checkedWith: text("checkedWith"),
  };
}

function changes(read: Known<"action">, values: Values, due: { chip: string; date?: string } | null) {
  const changed = FIELDS.filter((field) => values[field] !== (read[field]?.t ?? ""));
  const other = due?.chip !== read.due?.chip || (due?.chip === "datum" && due.date !== read.due?.date);
  return {
    type: "action.edit",
    id: read.id,
    from: Object.fromEntries(changed.map((field) => [field, read[field]?.w])),
    set: {
      ...Object.fromEntries(changed.map((field) => [field, values[field]])),
      ...(other ? { due } : {}),
    },
  };
}
