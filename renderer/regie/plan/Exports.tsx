import { useState } from "react";
import type { Meeting, Team } from "../../../shared/room/records.ts";
import { regiePlanTexts } from "../../../shared/texts/regie-plan.ts";
import { useTexts } from "../../client/hooks.ts";
import { Field } from "../../ui/Field.tsx";
import { Paper } from "../../ui/Paper.tsx";
import { Press } from "../../ui/Press.tsx";
import { useCommands } from "../commands.tsx";
import { type ExportRequest, saveFile, useFiles } from "../files.ts";

const PLAN = ["docx", "md", "csv"] as const;
const TRAJECT = ["werktafel", "json"] as const;

/** The plan for people, per team or for all; the traject for another laptop. */
export function Exports({ meeting, teams }: { meeting: Meeting; teams: readonly Team[] }) {
  const texts = useTexts(regiePlanTexts);
  const files = useFiles();
  const { tell } = useCommands();
  const [team, setTeam] = useState("");
  const [busy, setBusy] = useState<string | null>(null);

  const take = async (request: ExportRequest) => {
    setBusy(request.format);
    const file = await files.take(request);
    setBusy(null);
    if ("code" in file) return tell(file.code === "wrong-state" ? texts.notWhileOpen : texts.failed);
    saveFile(file.name, file.body);
    tell(texts.saved(file.name));
  };

  return (
    <Paper title={texts.exports}>
      <p className="soft">{texts.exportsHint}</p>
      <h3>{texts.planFiles}</h3>
      <Field label={texts.exportTeam}>
        {(wiring) => (
          <select
            {...wiring}
            className="input"
            value={team}
            onChange={(event) => setTeam(event.currentTarget.value)}
          >
            <option value="">{texts.everyone}</option>
            {teams.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="export-row">
        {PLAN.map((format) => (
          <Press
            key={format}
            small
            look="quiet"
            icon="download"
            busy={busy === format}
            onClick={() => void take({ what: "plan", format, meeting: meeting.id, team: team || null })}
          >
            {texts[format]}
          </Press>
        ))}
      </div>
      <h3>{texts.trajectFiles}</h3>
      <div className="export-row">
        {TRAJECT.map((format) => (
          <Press
            key={format}
            small
            look="quiet"
            icon="download"
            busy={busy === format}
            onClick={() => void take({ what: "traject", format, team: null })}
          >
            {texts[format]}
          </Press>
        ))}
      </div>
    </Paper>
  );
}
