import { useState } from "react";
import type { Meeting } from "../../../shared/room/records.ts";
import { runTexts } from "../../../shared/texts/regie-run.ts";
import { staffTexts } from "../../../shared/texts/staff.ts";
import { usePulse, useTexts } from "../../client/hooks.ts";
import { Memos } from "../../memo/Memos.tsx";
import { Paper } from "../../ui/Paper.tsx";
import { Press } from "../../ui/Press.tsx";
import { typedAddress } from "../../ui/qr.ts";
import { TeamMeter } from "../../ui/TeamMeter.tsx";
import { BlockPanel } from "../BlockPanel.tsx";
import { useCommands } from "../commands.tsx";
import { useKeys } from "../use-keys.ts";
import { useTeams } from "../use-meeting.ts";
import { Door } from "./Door.tsx";
import { NetworkPaper } from "./NetworkPaper.tsx";
import { People } from "./People.tsx";
import { PhonePreview } from "./PhonePreview.tsx";
import { Tray } from "./Tray.tsx";
import type { Running } from "./use-run.ts";

type Props = { meeting: Meeting; run: Running; onTeam: (team: string) => void };

/** The hall: per team how many are in, ready and writing. Numbers, never names, and never red. */
export function Hall({ meeting, run, onTeam }: Props) {
  const texts = useTexts(runTexts);
  const staff = useTexts(staffTexts);
  const { send } = useCommands();
  const pulse = usePulse();
  const teams = useTeams(meeting.id);
  const address = useKeys()?.addresses[0];
  const [people, setPeople] = useState(false);
  return (
    <aside className="run-right" aria-label={texts.hall}>
      <section className="hall">
        <div className="hall-head">
          <h2>{texts.hall}</h2>
          <Press small look="quiet" icon="people" onClick={() => setPeople(true)}>
            {texts.people}
          </Press>
        </div>
        <div className="hall-teams">
          {teams.map((team) => {
            const { joined = 0, ready = 0, writing = 0 } = pulse?.teams[team.id] ?? {};
            const figures =
              writing > 0 ? texts.figuresWriting(joined, ready, writing) : texts.figures(joined, ready);
            return (
              <button key={team.id} type="button" className="hall-team" onClick={() => onTeam(team.id)}>
                <TeamMeter sign={team.sign} name={team.name} figures={figures} value={ready} max={joined} />
              </button>
            );
          })}
        </div>
        {pulse && <p className="soft">{texts.opened(pulse.opened, pulse.connected)}</p>}
        {address && (
          <p className="soft">
            {texts.joinAt(typedAddress(address))} · <b>{texts.joinCode(meeting.code)}</b>
          </p>
        )}
      </section>
      <NetworkPaper />
      <Door meeting={meeting} />
      <Tray meeting={meeting} />
      <Paper>
        <details className="tray">
          <summary>{staff.memos}</summary>
          <Memos send={send} />
        </details>
      </Paper>
      {run.current && <BlockPanel meeting={meeting} step={run.current} steps={run.steps} />}
      <section className="preview">
        <h2>{texts.preview}</h2>
        <PhonePreview step={run.current} />
      </section>
      {people && <People meeting={meeting} onClose={() => setPeople(false)} />}
    </aside>
  );
}
