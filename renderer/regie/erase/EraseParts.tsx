import { useState } from "react";
import type { Meeting } from "../../../shared/room/records.ts";
import { eraseTexts } from "../../../shared/texts/regie-erase.ts";
import { useTexts } from "../../client/hooks.ts";
import { Paper } from "../../ui/Paper.tsx";
import { Press } from "../../ui/Press.tsx";
import { People } from "../run/People.tsx";
import { EraseMeeting } from "./EraseMeeting.tsx";

/** After the day: somebody wants their words gone, or all of it is no longer needed. */
export function EraseParts({ meeting }: { meeting: Meeting }) {
  const texts = useTexts(eraseTexts);
  const [asking, setAsking] = useState<"people" | "meeting" | null>(null);
  const close = () => setAsking(null);
  return (
    <Paper title={texts.parts}>
      <p>{texts.partsLead}</p>
      <div className="erase-parts">
        <Press small look="quiet" icon="people" onClick={() => setAsking("people")}>
          {texts.people}
        </Press>
        <Press small look="quiet" icon="trash" onClick={() => setAsking("meeting")}>
          {texts.meeting}…
        </Press>
      </div>
      {asking === "people" && <People meeting={meeting} onClose={close} />}
      {asking === "meeting" && <EraseMeeting meeting={meeting} onClose={close} />}
    </Paper>
  );
}
