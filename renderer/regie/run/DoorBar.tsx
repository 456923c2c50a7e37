import type { Meeting } from "../../../shared/room/records.ts";
import { runTexts } from "../../../shared/texts/regie-run.ts";
import { useTexts } from "../../client/hooks.ts";
import { Press } from "../../ui/Press.tsx";
import { useCommands } from "../commands.tsx";
import { useRun } from "./use-run.ts";

/** The door, beside the people it lets in: who is taken out comes back with another phone unless it is closed. */
export function DoorBar({ meeting }: { meeting: Meeting }) {
  const texts = useTexts(runTexts);
  const { send } = useCommands();
  const { toggleDoor } = useRun(meeting);
  const shut = meeting.door === "closed";
  return (
    <div className="door-bar">
      <p>{shut ? texts.doorIsClosed : texts.doorIsOpen}</p>
      <Press small look="quiet" icon="door" onClick={toggleDoor}>
        {shut ? texts.openDoor : texts.closeDoor}
      </Press>
      <p>{texts.codeIs(meeting.code)}</p>
      <Press
        small
        look="quiet"
        title={texts.newCodeAsk}
        onClick={() => void send({ type: "meeting.recode", id: meeting.id, from: meeting.code })}
      >
        {texts.newCode}
      </Press>
    </div>
  );
}
