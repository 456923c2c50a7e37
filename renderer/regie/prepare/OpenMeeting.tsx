import type { Meeting } from "../../../shared/room/records.ts";
import { prepareTexts } from "../../../shared/texts/regie-prepare.ts";
import { useTexts } from "../../client/hooks.ts";
import { Paper } from "../../ui/Paper.tsx";
import { Press } from "../../ui/Press.tsx";
import { useCommands } from "../commands.tsx";

type Props = { meeting: Meeting; otherOpen: boolean; onOpened: () => void };

/** From here people can join; nothing begins by itself. */
export function OpenMeeting({ meeting, otherOpen, onOpened }: Props) {
  const texts = useTexts(prepareTexts);
  const { send } = useCommands();
  const open = async () => {
    const answer = await send({ type: "meeting.open", id: meeting.id, from: "prepared" });
    if (answer.ok) onOpened();
  };
  return (
    <Paper title={texts.doors}>
      <p>{otherOpen ? texts.anotherOpen : texts.doorsLead}</p>
      <Press icon="door" disabled={otherOpen} onClick={() => void open()}>
        {texts.openMeeting}
      </Press>
    </Paper>
  );
}
