import type { Meeting } from "../../../shared/room/records.ts";
import { eraseTexts } from "../../../shared/texts/regie-erase.ts";
import { useTexts } from "../../client/hooks.ts";
import { EraseDialog } from "./EraseDialog.tsx";

/** A meeting that is not going on, with all that is in it. */
export function EraseMeeting({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const texts = useTexts(eraseTexts);
  return (
    <EraseDialog
      what="meeting"
      id={meeting.id}
      meeting={meeting.id}
      title={texts.meetingTitle(meeting.title)}
      lead={texts.meetingLead}
      done={texts.meetingErased}
      onClose={onClose}
    />
  );
}
