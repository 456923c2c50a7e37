import type { Team } from "../../../shared/room/records.ts";
import { runTexts } from "../../../shared/texts/regie-run.ts";
import type { Known } from "../../client/api.ts";
import { useTexts } from "../../client/hooks.ts";
import { AskOnce } from "../../ui/AskOnce.tsx";
import { HoldToRead } from "../../ui/HoldToRead.tsx";
import { Press } from "../../ui/Press.tsx";
import { TeamBadge } from "../../ui/TeamBadge.tsx";
import { useCommands } from "../commands.tsx";
import { ErasePhoto } from "../erase/ErasePhoto.tsx";

type Props = { note: Known<"note">; team: Team | undefined };

/** One note of the tray. Its words show only while pressed: the laptop may be mirrored on the wall. */
export function TrayNote({ note, team }: Props) {
  const texts = useTexts(runTexts);
  const { send, tell } = useCommands();
  const judge = (to: "shown" | "removed") =>
    void send({ type: "note.judge", id: note.id, from: note.state, to });
  const words = note.text?.t;
  return (
    <div className="tray-note">
      {team && <TeamBadge sign={team.sign} name={team.name} />}
      {words ? (
        <HoldToRead cue={texts.holdToRead} openCue={texts.release}>
          {() => words}
        </HoldToRead>
      ) : (
        <p className="soft">{texts.teamOnly}</p>
      )}
      <div className="tray-choices">
        <Press small look="quiet" onClick={() => judge("shown")}>
          {texts.toBoard}
        </Press>
        {note.state === "aside" && (
          <Press small look="quiet" onClick={() => judge("removed")}>
            {texts.takeAway}
          </Press>
        )}
        <ErasePhoto note={note.id} photo={note.photo} />
        <AskOnce
          small
          question={texts.eraseAsk}
          confirm={texts.eraseNow}
          cancel={texts.keep}
          onConfirm={() =>
            void send({ type: "note.erase", id: note.id }).then((answer) => answer.ok && tell(texts.erased))
          }
        >
          {texts.erase}
        </AskOnce>
      </div>
    </div>
  );
}
