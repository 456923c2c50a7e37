import { type SubmitEvent, useState } from "react";
import type { Meeting } from "../../../shared/room/records.ts";
import { regieTexts } from "../../../shared/texts/regie.ts";
import { prepareTexts } from "../../../shared/texts/regie-prepare.ts";
import { useTexts } from "../../client/hooks.ts";
import { Paper } from "../../ui/Paper.tsx";
import { Press } from "../../ui/Press.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useCommands } from "../commands.tsx";

/** The Wi-Fi people need, for the wall and the cards. */
export function WifiEditor({ meeting }: { meeting: Meeting }) {
  const texts = useTexts(prepareTexts);
  const general = useTexts(regieTexts);
  const { send, tell } = useCommands();
  const [ssid, setSsid] = useState(meeting.wifi?.ssid ?? "");
  const [password, setPassword] = useState(meeting.wifi?.password ?? "");
  const changed = ssid.trim() !== (meeting.wifi?.ssid ?? "") || password !== (meeting.wifi?.password ?? "");

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const to = ssid.trim() === "" ? null : { ssid: ssid.trim(), password };
    const answer = await send({ type: "meeting.wifi", id: meeting.id, from: meeting.wifi, to });
    if (answer.ok) tell(texts.saved);
  };

  return (
    <Paper title={texts.wifi}>
      <p>{texts.wifiLead}</p>
      <form className="wifi-form" onSubmit={save}>
        <TextField
          label={texts.wifiName}
          value={ssid}
          onText={setSsid}
          limit={64}
          autoComplete="off"
          spellCheck={false}
        />
        <TextField
          label={texts.wifiPassword}
          value={password}
          onText={setPassword}
          limit={64}
          autoComplete="off"
          spellCheck={false}
        />
        {changed && (
          <Press small type="submit">
            {general.save}
          </Press>
        )}
      </form>
      <p className="soft">{texts.network}</p>
    </Paper>
  );
}
