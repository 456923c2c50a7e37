import type { Meeting } from "../../shared/room/records.ts";
import { runTexts } from "../../shared/texts/regie-run.ts";
import { usePulse, useTexts } from "../client/hooks.ts";
import { useTeams } from "../regie/use-meeting.ts";
import { Paper } from "../ui/Paper.tsx";
import { TeamMeter } from "../ui/TeamMeter.tsx";

/** Per team how many are in, ready and writing. Numbers, never names. */
export function Counts({ meeting }: { meeting: Meeting }) {
  const texts = useTexts(runTexts);
  const pulse = usePulse();
  const teams = useTeams(meeting.id);
  return (
    <Paper title={texts.hall} detail={pulse && texts.connected(pulse.connected)}>
      {teams.map(({ id, sign, name }) => {
        const { joined = 0, ready = 0, writing = 0 } = pulse?.teams[id] ?? {};
        const figures =
          writing > 0 ? texts.figuresWriting(joined, ready, writing) : texts.figures(joined, ready);
        return <TeamMeter key={id} sign={sign} name={name} figures={figures} value={ready} max={joined} />;
      })}
    </Paper>
  );
}
