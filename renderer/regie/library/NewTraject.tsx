import { type SubmitEvent, useState } from "react";
import { plusMonths } from "../../../shared/dates.ts";
import type { Lang } from "../../../shared/lang.ts";
import { regieTexts } from "../../../shared/texts/regie.ts";
import { eraseTexts } from "../../../shared/texts/regie-erase.ts";
import { useLang, useRoom, useTexts } from "../../client/hooks.ts";
import { dayInWords } from "../../ui/day.ts";
import { Field } from "../../ui/Field.tsx";
import { LanguageSwitch } from "../../ui/LanguageSwitch.tsx";
import { Press } from "../../ui/Press.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useCommands } from "../commands.tsx";
import { today } from "../dates.ts";
import { KeepField } from "./KeepUntil.tsx";
import { MethodPicker } from "./MethodPicker.tsx";
import { TeamRows } from "./TeamRows.tsx";
import { sixTeams } from "./teams.ts";
import type { MethodSummary } from "./use-library.ts";

type Props = { methods: readonly MethodSummary[]; onMade: () => void; onCancel: () => void };

/** A traject with its first meeting: a title, a day, a method and the teams, all prefilled but the title. */
export function NewTraject({ methods, onMade, onCancel }: Props) {
  const room = useRoom();
  const texts = useTexts(regieTexts);
  const erase = useTexts(eraseTexts);
  const own = useLang()[0];
  const { explain } = useCommands();
  const [title, setTitle] = useState("");
  const [date, setDate] = useState(today);
  const [keepUntil, setKeepUntil] = useState(() => plusMonths(today(), 12));
  const [method, setMethod] = useState(methods[0]?.key ?? "");
  const [lang, setLang] = useState<Lang>(own);
  const [teams, setTeams] = useState(() => sixTeams(texts));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const nameless = teams.some((team) => team.name.trim() === "");

  const make = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || title.trim() === "" || nameless || !date) return;
    setBusy(true);
    const named = teams.map((team) => ({ ...team, name: team.name.trim() }));
    const answer = await room.library({
      do: "create",
      title: title.trim(),
      method,
      date,
      lang,
      teams: named,
      keepUntil: keepUntil || null,
    });
    setBusy(false);
    if (answer.ok) onMade();
    else explain(answer);
  };

  return (
    <main className="library library-new">
      <h1>{texts.newTraject}</h1>
      <form className="new-traject" onSubmit={make} noValidate>
        <div className="paper">
          <TextField
            label={texts.title}
            hint={texts.titleHint}
            value={title}
            onText={setTitle}
            limit={120}
            autoComplete="off"
            error={tried && title.trim() === "" ? texts.needTitle : undefined}
          />
          <Field label={texts.date} hint={date && dayInWords(date, own)}>
            {(wiring) => (
              <input
                {...wiring}
                className="input"
                type="date"
                required
                value={date}
                onChange={(event) => setDate(event.currentTarget.value)}
              />
            )}
          </Field>
          <KeepField date={keepUntil} onDate={setKeepUntil} why={erase.keepWhy} />
          <div className="field">
            <span className="field-label">{texts.roomLang}</span>
            <LanguageSwitch
              label={texts.roomLang}
              languages={[
                { code: "nl", name: texts.dutch },
                { code: "en", name: texts.english },
              ]}
              current={lang}
              onChange={setLang}
            />
          </div>
          <MethodPicker methods={methods} chosen={method} onChoose={setMethod} />
        </div>
        <div className="paper">
          <h2>{texts.teams}</h2>
          <TeamRows
            teams={teams}
            onChange={setTeams}
            error={tried && nameless ? texts.needName : undefined}
          />
        </div>
        <div className="new-foot">
          <Press look="quiet" onClick={onCancel}>
            {texts.back}
          </Press>
          <Press type="submit" busy={busy}>
            {busy ? texts.making : texts.make}
          </Press>
        </div>
      </form>
    </main>
  );
}
