import type { Meeting } from "../../../shared/room/records.ts";
import { runTexts } from "../../../shared/texts/regie-run.ts";
import { useTexts } from "../../client/hooks.ts";
import type { IconName } from "../../look/icons.ts";
import { Icon } from "../../ui/Icon.tsx";

/** What holds the room now, so that nobody wonders why nothing happens. */
export function Standing({ meeting }: { meeting: Meeting }) {
  const texts = useTexts(runTexts);
  const holds: [boolean, IconName, string][] = [
    [meeting.frozen, "freeze", texts.frozenNow],
    [meeting.paused !== null, "pause", texts.pausedNow],
    [meeting.black, "screen", texts.blackNow],
  ];
  return (
    <div role="status" className="standing">
      {holds.map(
        ([on, icon, words]) =>
          on && (
            <p key={icon}>
              <Icon name={icon} />
              <span>{words}</span>
            </p>
          ),
      )}
    </div>
  );
}
