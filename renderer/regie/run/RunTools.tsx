import type { Meeting } from "../../../shared/room/records.ts";
import { runTexts } from "../../../shared/texts/regie-run.ts";
import { usePulse, useTexts } from "../../client/hooks.ts";
import { Chip } from "../../ui/Chip.tsx";
import { Tool } from "../../ui/Tool.tsx";
import { Toolbar } from "../../ui/Toolbar.tsx";
import { useTeams } from "../use-meeting.ts";
import { BeamerMenu } from "./BeamerMenu.tsx";
import { useRun } from "./use-run.ts";

/** How many are here. */
export function RunFigures({ meeting }: { meeting: Meeting }) {
  const texts = useTexts(runTexts);
  const pulse = usePulse();
  const teams = useTeams(meeting.id);
  return (
    <Chip icon="wifi">
      {pulse && `${texts.connected(pulse.connected)} · `}
      {texts.tables(teams.length)}
    </Chip>
  );
}

/** What holds the room and the wall: each one press, each reversible. */
export function RunTools({ meeting }: { meeting: Meeting }) {
  const texts = useTexts(runTexts);
  const run = useRun(meeting);
  const shut = meeting.door === "closed";
  return (
    <div className="run-tools">
      <Toolbar label={texts.beamer}>
        <Tool label={texts.black} icon="screen" pressed={meeting.black} onClick={run.toggleBlack} />
        <Tool label={texts.freeze} icon="freeze" pressed={meeting.frozen} onClick={run.toggleFreeze} />
        <Tool
          label={shut ? texts.doorClosed : texts.doorOpen}
          icon="door"
          pressed={shut}
          onClick={run.toggleDoor}
        />
      </Toolbar>
      <BeamerMenu meeting={meeting} onShow={run.show} />
    </div>
  );
}
