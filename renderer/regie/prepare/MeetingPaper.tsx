import { useState } from "react";
import { LIMITS } from "../../../shared/limits.ts";
import type { Meeting } from "../../../shared/room/records.ts";
import { regieTexts } from "../../../shared/texts/regie.ts";
import { prepareTexts } from "../../../shared/texts/regie-prepare.ts";
import { useLang, useTexts } from "../../client/hooks.ts";
import { dayInWords } from "../../ui/day.ts";
import { Field } from "../../ui/Field.tsx";
import { Paper } from "../../ui/Paper.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useCommands } from "../commands.tsx";
import { useWhole } from "../whole.ts";

/** What the meeting is called, on which day it is, and until when everything is kept. */
export function MeetingPaper({ meeting }: { meeting: Meeting }) {
  const texts = useTexts(prepareTexts);
  const general = useTexts(regieTexts);
  const { send } = useCommands();
  const [lang] = useLang();
  const traject = useWhole("traject")[0];
  const [typing, setTyping] = useState<string | null>(null);
  const rename = () => {
    const to = typing?.trim();
    setTyping(null);
    if (to && to !== meeting.title)
      void send({ type: "meeting.rename", id: meeting.id, from: meeting.title, to });
  };
  return (
    <Paper title={general.meeting}>
      <TextField
        label={texts.meetingTitle}
        value={typing ?? meeting.title}
        onText={setTyping}
        limit={LIMITS.titleChars}
        disabled={meeting.state === "closed"}
        autoComplete="off"
        onBlur={rename}
      />
      <Field label={texts.meetingDay} hint={dayInWords(meeting.date, lang)}>
        {(wiring) => (
          <input
            {...wiring}
            className="input"
            type="date"
            value={meeting.date}
            disabled={meeting.state === "closed"}
            onChange={(event) => {
              const to = event.currentTarget.value;
              if (to) void send({ type: "meeting.day", id: meeting.id, from: meeting.date, to });
            }}
          />
        )}
      </Field>
      <Field label={texts.keepUntil} hint={texts.keepUntilHint}>
        {(wiring) => (
          <input
            {...wiring}
            className="input"
            type="date"
            min={meeting.date}
            value={traject?.keepUntil ?? ""}
            onChange={(event) => {
              const keepUntil = event.currentTarget.value || null;
              void send({ type: "traject.edit", set: { keepUntil } });
            }}
          />
        )}
      </Field>
    </Paper>
  );
}
