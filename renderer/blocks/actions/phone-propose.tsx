import type { DUE } from "../../../shared/blocks/actions/records.ts";
import { LIMITS } from "../../../shared/limits.ts";
import { newId } from "../../../shared/new-id.ts";
import { phoneTexts } from "../../../shared/texts/phone.ts";
import { refusalTexts } from "../../../shared/texts/refusals.ts";
import type { Known } from "../../client/api.ts";
import { useMeeting, useTexts, useWatched } from "../../client/hooks.ts";
import { usePhone } from "../../deelnemer/phone.ts";
import { Title } from "../../deelnemer/Title.tsx";
import { useMyNotes, useThemes } from "../../deelnemer/use-phone.ts";
import { Press } from "../../ui/Press.tsx";
import { Segmented } from "../../ui/Segmented.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { WhoReads } from "../../ui/WhoReads.tsx";

type Due = (typeof DUE)[number];
type Props = {
  step: Known<"step">;
  /** Step whose themes it may come from. */
  themesOf: string | undefined;
  /** With the id of what was proposed, or null when somebody went back; what was written stays. */
  onDone: (action: string | null) => void;
};

/** Name under which the draft of an action is kept with the step. */
const ACTION_DRAFT = "action";

/** A proposal: one line is enough, the rest makes it a plan. */
export function Propose({ step, themesOf, onDone }: Props) {
  const t = useTexts(phoneTexts);
  const refusals = useTexts(refusalTexts);
  const phone = usePhone();
  const meeting = useMeeting();
  useWatched(phone.drafts.watched);
  const problem = useWatched(phone.problem);
  const themes = useThemes(themesOf);
  const notes = useMyNotes().filter((note) => note.open && !note.removed);
  const draft = phone.drafts.get(step.id, ACTION_DRAFT);
  const more = draft.more ?? {};
  const set = (field: string, text: string) =>
    phone.drafts.put({ ...draft, more: { ...more, [field]: text } });
  const sources = (more["sources"] ?? "").split(" ").filter(Boolean);
  const toggle = (id: string) =>
    set(
      "sources",
      (sources.includes(id) ? sources.filter((each) => each !== id) : [...sources, id]).join(" "),
    );
  const due = (more["due"] ?? "") as Due | "";
  const empty = draft.text.trim() === "";
  const undated = due === "datum" && !more["date"];
  const refused = problem?.step === step.id && problem.prompt === ACTION_DRAFT ? problem.code : null;
  const line = (field: string, label: string) => (
    <TextField
      label={label}
      value={more[field] ?? ""}
      onText={(text) => set(field, text.slice(0, LIMITS.actionChars))}
    />
  );

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (empty || undated) return;
        const id = newId();
        phone.propose(
          {
            id,
            step: step.id,
            what: draft.text.trim(),
            forWhom: more["forWhom"] ?? "",
            firstStep: more["firstStep"] ?? "",
            effect: more["effect"] ?? "",
            checkedWith: more["checkedWith"] ?? "",
            due: due ? { chip: due, ...(due === "datum" ? { date: more["date"] } : {}) } : null,
            sources,
          },
          draft,
        );
        onDone(id);
      }}
    >
      <Title>{t.proposeTitle}</Title>
      <WhoReads reader="plan">{t.proposeReads}</WhoReads>
      <TextArea
        label={t.fieldWhat}
        error={refused && refusals[refused]}
        rows={2}
        value={draft.text}
        onText={(text) => phone.drafts.put({ ...draft, text })}
        limit={LIMITS.actionChars}
        left={(room) => t.charsLeft({ room })}
      />
      {line("forWhom", t.fieldForWhom)}
      {line("firstStep", t.fieldFirst)}
      <div className="stack">
        <p className="field-label">{t.fieldWhen}</p>
        <Segmented
          label={t.fieldWhen}
          options={[
            { value: "deze-week", label: t.dueWeek },
            { value: "voor-coachbezoek", label: t.dueCoach },
            { value: "voor-vormgeven", label: t.dueForm },
            { value: "datum", label: t.dueDate },
          ]}
          value={due}
          onChange={(chip) => set("due", chip)}
        />
        {due === "datum" && (
          <TextField
            label={t.dueDateLabel}
            type="date"
            min={meeting?.date}
            value={more["date"] ?? ""}
            onText={(date) => set("date", date)}
          />
        )}
      </div>
      {line("effect", t.fieldEffect)}
      {line("checkedWith", t.fieldChecked)}
      {(themes.length > 0 || notes.length > 0) && (
        <fieldset className="stack">
          <legend className="field-label">{t.fieldSources}</legend>
          <p className="field-hint">{t.fieldSourcesHint}</p>
          {[...themes.map((each) => ({ id: each.id, text: each.title?.t })), ...notes].map(({ id, text }) => (
            <label key={id} className="tick">
              <input type="checkbox" checked={sources.includes(id)} onChange={() => toggle(id)} />
              <span>{text}</span>
            </label>
          ))}
        </fieldset>
      )}
      <Press wide type="submit" disabled={empty || undated || draft.text.length > LIMITS.actionChars}>
        {t.sendProposal}
      </Press>
      <Press wide look="quiet" onClick={() => onDone(null)}>
        {t.back2}
      </Press>
    </form>
  );
}
