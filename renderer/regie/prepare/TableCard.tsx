import type { Meeting, Team } from "../../../shared/room/records.ts";
import { prepareTexts } from "../../../shared/texts/regie-prepare.ts";

import { useTexts } from "../../client/hooks.ts";
import { QrCode } from "../../ui/QrCode.tsx";
import { joinUrl, typedAddress } from "../../ui/qr.ts";
import { TeamBadge } from "../../ui/TeamBadge.tsx";

type Props = {
  team: Team;
  meeting: Meeting;
  /** Address of the host, such as `http://192.168.1.20:4300`. */
  address: string;
  coachKey: string | null;
};

/** One sheet: the card for the table, and below the fold a strip that only the coach takes. */
export function TableCard({ team, meeting, address, coachKey }: Props) {
  const texts = useTexts(prepareTexts);
  const { wifi, code } = meeting;
  return (
    <article className="table-card" data-team={team.sign}>
      <div className="card-table">
        <TeamBadge sign={team.sign} name={team.name} large />
        <QrCode text={joinUrl(address, code, team.id)} label={`${texts.cardJoin}: ${team.name}`} />
        <ol className="card-steps">
          <li>
            {wifi ? texts.cardStep1(wifi.ssid) : texts.cardStep1None}
            {wifi?.password && <small>{texts.cardPassword(wifi.password)}</small>}
          </li>
          <li>{texts.cardStep2}</li>
        </ol>
        <p>{texts.cardStep3(typedAddress(address), code)}</p>
        <p className="card-help">{texts.cardHelp}</p>
      </div>
      {coachKey && (
        <div className="card-coach">
          <QrCode text={`${address}/tafel#k=${coachKey}&t=${team.id}`} label={texts.cardCoach(team.name)} />
          <div>
            <h2>{texts.cardCoach(team.name)}</h2>
            <p>{texts.cardCoachLead}</p>
          </div>
        </div>
      )}
    </article>
  );
}
