import { useEffect, useRef } from "react";
import type { Meeting } from "../../../shared/room/records.ts";
import { regieTexts } from "../../../shared/texts/regie.ts";
import { prepareTexts } from "../../../shared/texts/regie-prepare.ts";
import { useTexts } from "../../client/hooks.ts";
import { Press } from "../../ui/Press.tsx";
import { useKeys } from "../use-keys.ts";
import { useTeams } from "../use-meeting.ts";
import { TableCard } from "./TableCard.tsx";

/** The cards as they come out of the printer: one sheet a team. */
export function TableCards({ meeting, onBack }: { meeting: Meeting; onBack: () => void }) {
  const texts = useTexts(prepareTexts);
  const general = useTexts(regieTexts);
  const keys = useKeys();
  const teams = useTeams(meeting.id);
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever came by keyboard or scrolled down starts at the top of the cards.
  useEffect(() => heading.current?.focus(), []);
  const address = keys?.addresses[0];
  return (
    <main className="cards">
      <header className="cards-head no-print">
        <Press small look="quiet" onClick={onBack}>
          {general.back}
        </Press>
        <h1 ref={heading} tabIndex={-1}>
          {texts.cards}
        </h1>
        <Press small onClick={() => window.print()} disabled={!address}>
          {texts.print}
        </Press>
      </header>
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
