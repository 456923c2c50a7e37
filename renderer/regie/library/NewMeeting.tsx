import { type SubmitEvent, useState } from "react";
import { regieTexts } from "../../../shared/texts/regie.ts";
import { useLang, useRoom, useTexts } from "../../client/hooks.ts";
import { dayInWords } from "../../ui/day.ts";
import { Field } from "../../ui/Field.tsx";
import { Press } from "../../ui/Press.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useCommands } from "../commands.tsx";
import { today } from "../dates.ts";
import { MethodPicker } from "./MethodPicker.tsx";
import { useLibrary } from "./use-library.ts";

type Props = { onMade: (meeting: string) => void; onCancel: () => void };

/** The next meeting of the same traject, with the same teams. */
export function NewMeeting({ onMade, onCancel }: Props) {
  const room = useRoom();
  const texts = useTexts(regieTexts);
  const { explain } = useCommands();
  const { shelf } = useLibrary();
  const [lang] = useLang();
  const [title, setTitle] = useState("");
  const [date, setDate] = useState(today);
  const [chosen, setChosen] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const methods = shelf?.methods ?? [];
  const method = chosen ?? methods[0]?.key ?? "";

  const make = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (title.trim() === "" || !date || !method) return;
    const answer = await room.library({ do: "meeting", title: title.trim(), method, date });
    if (answer.ok && typeof answer.meeting === "string") onMade(answer.meeting);
    else explain(answer);
  };

  return (
    <main className="library library-new">
      <h1>{texts.newMeeting}</h1>
      <form className="new-traject" onSubmit={make} noValidate>
        <div className="paper">
          <TextField
            label={texts.title}
            value={title}
            onText={setTitle}
            autoComplete="off"
            error={tried && title.trim() === "" ? texts.needTitle : undefined}
          />
          <Field label={texts.date} hint={date && dayInWords(date, lang)}>
            {(wiring) => (
              <input
                {...wiring}
                className="input"
                type="date"
                value={date}
                onChange={(event) => setDate(event.currentTarget.value)}
              />
            )}
          </Field>
          <MethodPicker methods={methods} chosen={method} onChoose={setChosen} />
        </div>
        <div className="new-foot">
          <Press look="quiet" onClick={onCancel}>
            {texts.back}
          </Press>
          <Press type="submit">{texts.makeMeeting}</Press>
        </div>
      </form>
    </main>
  );
}
