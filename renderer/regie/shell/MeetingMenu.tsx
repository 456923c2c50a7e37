import { useState } from "react";
import type { Meeting } from "../../../shared/room/records.ts";
import { regieTexts } from "../../../shared/texts/regie.ts";
import { eraseTexts } from "../../../shared/texts/regie-erase.ts";
import { useTexts } from "../../client/hooks.ts";
import { Menu } from "../../ui/Menu.tsx";
import { EraseMeeting } from "../erase/EraseMeeting.tsx";
import { useMeetings } from "../use-meeting.ts";

type Props = {
  meeting: Meeting;
  onMeeting: (id: string) => void;
  onAdd: () => void;
  onLibrary: () => void;
};

/** Where we are, and the way to other meetings and trajecten. */
export function MeetingMenu({ meeting, onMeeting, onAdd, onLibrary }: Props) {
  const texts = useTexts(regieTexts);
  const erase = useTexts(eraseTexts);
  const meetings = useMeetings();
  const [erasing, setErasing] = useState(false);
  return (
    <span className="top-title">
      <Menu
        label={texts.toLibrary}
        icon="menu"
        iconOnly
        align="start"
        items={[
          { id: "library", label: texts.toLibrary, icon: "board", onChoose: onLibrary },
          ...meetings.map((each) => ({
            id: each.id,
            label: `${each.title} · ${texts[`state-${each.state}`]}`,
            icon: each.id === meeting.id ? ("check" as const) : ("list" as const),
            onChoose: () => onMeeting(each.id),
          })),
          { id: "add", label: texts.newMeeting, icon: "plus", onChoose: onAdd },
          ...(meeting.state === "open"
            ? []
            : [
                {
                  id: "erase",
                  label: `${erase.meeting}…`,
                  icon: "trash" as const,
                  erase: true,
                  onChoose: () => setErasing(true),
                },
              ]),
        ]}
      />
      <strong>{meeting.title}</strong>
      {erasing && <EraseMeeting meeting={meeting} onClose={() => setErasing(false)} />}
    </span>
  );
}
