import type { Meeting } from "../../../shared/room/records.ts";
import { regiePlanTexts } from "../../../shared/texts/regie-plan.ts";
import { useTexts } from "../../client/hooks.ts";
import { AskOnce } from "../../ui/AskOnce.tsx";
import { Paper } from "../../ui/Paper.tsx";
import { useCommands } from "../commands.tsx";

/** The end: rights and keys of phones vanish, and undo ends. */
export function CloseMeeting({ meeting }: { meeting: Meeting }) {
  const texts = useTexts(regiePlanTexts);
  const { send, tell } = useCommands();
  const close = async () => {
    const answer = await send({ type: "meeting.close", id: meeting.id, from: "open" });
    if (answer.ok) tell(texts.closed);
  };
  return (
    <Paper title={texts.close}>
      <p>{texts.closeLead}</p>
      <AskOnce
        question={texts.closeAsk}
        confirm={texts.closeNow}
        cancel={texts.closeNot}
        onConfirm={() => void close()}
      >
        {texts.close}
      </AskOnce>
    </Paper>
  );
}
