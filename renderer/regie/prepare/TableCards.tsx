import type { Meeting } from "../../../shared/room/records.ts";
import { prepareTexts } from "../../../shared/texts/regie-prepare.ts";
import { useTexts } from "../../client/hooks.ts";
import { useKeys } from "../use-keys.ts";
import { useTeams } from "../use-meeting.ts";
import { PrintHead } from "./PrintHead.tsx";
import { TableCard } from "./TableCard.tsx";

/** The cards as they come out of the printer: one sheet a team. */
export function TableCards({ meeting, onBack }: { meeting: Meeting; onBack: () => void }) {
  const texts = useTexts(prepareTexts);
  const keys = useKeys();
  const teams = useTeams(meeting.id);
  const address = keys?.addresses[0];
  return (
    <main className="cards">
      <PrintHead title={texts.cards} onBack={onBack} disabled={!address} />
      {keys && !address && <p className="no-print">{texts.noAddress}</p>}
      {keys &&
        address &&
        teams.map((team) => (
          <TableCard
            key={team.id}
            team={team}
            meeting={meeting}
            address={address}
            coachKey={keys.keys.find((each) => each.team === team.id)?.coach ?? null}
          />
        ))}
    </main>
  );
}
