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
import { ProgrammeEditor } from "./ProgrammeEditor.tsx";
import { TableCards } from "./TableCards.tsx";
import { TeamsEditor } from "./TeamsEditor.tsx";
import { WifiEditor } from "./WifiEditor.tsx";

/** At home, the evening before: programme, teams, Wi-Fi, cards. */
export function Prepare({ meeting, onRun }: { meeting: Meeting; onRun: () => void }) {
  const texts = useTexts(prepareTexts);
  const general = useTexts(regieTexts);
  const [cards, setCards] = useState(false);
  const otherOpen = useMeetings().some((each) => each.state === "open" && each.id !== meeting.id);
  if (cards) return <TableCards meeting={meeting} onBack={() => setCards(false)} />;
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
          <Press small look="quiet" icon="qr" onClick={() => setCards(true)}>
            {texts.showCards}
          </Press>
        </Paper>
        <BeamerPaper />
        <MeetingPaper meeting={meeting} />
      </div>
    </main>
  );
}
