import { useState } from "react";
import type { Meeting } from "../../../shared/room/records.ts";
import { regieTexts } from "../../../shared/texts/regie.ts";
import { prepareTexts } from "../../../shared/texts/regie-prepare.ts";
import { useTexts } from "../../client/hooks.ts";
import { Paper } from "../../ui/Paper.tsx";
import { Press } from "../../ui/Press.tsx";
import { useMeetings } from "../use-meeting.ts";
import { BeamerPaper } from "./BeamerPaper.tsx";
import { MeetingPaper } from "./MeetingPaper.tsx";
import { OpenMeeting } from "./OpenMeeting.tsx";
import { PrivacySheet } from "./PrivacySheet.tsx";
import { ProgrammeEditor } from "./ProgrammeEditor.tsx";
import { TableCards } from "./TableCards.tsx";
import { TeamsEditor } from "./TeamsEditor.tsx";
import { WifiEditor } from "./WifiEditor.tsx";

/** At home, the evening before: programme, teams, Wi-Fi, cards. */
export function Prepare({ meeting, onRun }: { meeting: Meeting; onRun: () => void }) {
  const texts = useTexts(prepareTexts);
  const general = useTexts(regieTexts);
  /** What goes to the printer, in place of the page. */
  const [paper, setPaper] = useState<"cards" | "privacy" | null>(null);
  const otherOpen = useMeetings().some((each) => each.state === "open" && each.id !== meeting.id);
  if (paper === "cards") return <TableCards meeting={meeting} onBack={() => setPaper(null)} />;
  if (paper === "privacy") return <PrivacySheet meeting={meeting} onBack={() => setPaper(null)} />;
  return (
    <main className="prepare">
      <h1 className="visually-hidden">{general.prepare}</h1>
      <ProgrammeEditor meeting={meeting} />
      <div className="prepare-side">
        {meeting.state === "prepared" && (
          <OpenMeeting meeting={meeting} otherOpen={otherOpen} onOpened={onRun} />
        )}
        <TeamsEditor meeting={meeting} />
        <WifiEditor key={JSON.stringify(meeting.wifi)} meeting={meeting} />
        <Paper title={texts.cards}>
          <p>{texts.cardsLead}</p>
          <Press small look="quiet" icon="qr" onClick={() => setPaper("cards")}>
            {texts.showCards}
          </Press>
        </Paper>
        <Paper title={texts.privacy}>
          <p>{texts.privacyLead}</p>
          <Press small look="quiet" icon="lock" onClick={() => setPaper("privacy")}>
            {texts.showCards}
          </Press>
        </Paper>
        <BeamerPaper />
        <MeetingPaper meeting={meeting} />
      </div>
    </main>
  );
}
