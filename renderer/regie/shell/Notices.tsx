import { useState } from "react";
import { hostTexts } from "../../../shared/texts/host.ts";
import { regieTexts } from "../../../shared/texts/regie.ts";
import { useLink, useRoom, useTexts, useWatched } from "../../client/hooks.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Tool } from "../../ui/Tool.tsx";
import { hostSentence } from "../host-words.ts";

/** One calm sentence when the host wants something known, or when the line is quiet. */
export function Notices() {
  const room = useRoom();
  const texts = useTexts(regieTexts);
  const host = useTexts(hostTexts);
  const link = useLink();
  const notice = useWatched(room.notice);
  const [read, setRead] = useState<typeof notice>(null);
  const quiet = link === "quiet" || link === "away";
  const told = notice !== read ? notice : null;
  if (!quiet && !told) return <div role="status" />;
  return (
    <div role="status">
      <p className="notice">
        <Icon name={quiet ? "wifi" : "question"} />
        <span>{quiet ? texts.quiet : told && hostSentence("notice", told.code, host, told.detail)}</span>
        {!quiet && <Tool label={texts.close} icon="close" iconOnly onClick={() => setRead(notice)} />}
      </p>
    </div>
  );
}
