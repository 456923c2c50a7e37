import { regieTexts } from "../../../shared/texts/regie.ts";
import { runTexts } from "../../../shared/texts/regie-run.ts";
import { useKnown, useTexts } from "../../client/hooks.ts";
import { HoldToRead } from "../../ui/HoldToRead.tsx";
import { Press } from "../../ui/Press.tsx";
import { Tool } from "../../ui/Tool.tsx";
import { useCommands } from "../commands.tsx";
import { ErasePhoto } from "../erase/ErasePhoto.tsx";

/** What staff can do with a note they chose on the board. Both ways of taking it off can be taken back. */
export function NotePanel({ note: id, onDone }: { note: string; onDone: () => void }) {
  const texts = useTexts(runTexts);
  const general = useTexts(regieTexts);
  const note = useKnown("note", id);
  const { send, tell } = useCommands();
  if (note?.state !== "shown") return null;
  const words = note.text?.t;
  const judge = async (to: "aside" | "removed") => {
    const answer = await send({ type: "note.judge", id, from: "shown", to });
    if (!answer.ok) return;
    onDone();
    const back = () => void send({ type: "note.judge", id, from: to, to: "shown" });
    tell(to === "aside" ? texts.putAsideDone : texts.takenAwayDone, { label: general.undo, onChoose: back });
  };
  return (
    <section className="note-panel" aria-label={texts.chosenNote}>
      {words && note.hidden && (
        <HoldToRead cue={texts.holdToRead} openCue={texts.release}>
          {() => words}
        </HoldToRead>
      )}
      {words && !note.hidden && <p dir="auto">{words}</p>}
      {!words && <p>{texts.teamOnly}</p>}
      <div className="note-choices">
        <Press small look="quiet" onClick={() => void judge("aside")}>
          {texts.putAside}
        </Press>
        <Press small look="quiet" onClick={() => void judge("removed")}>
          {texts.takeAway}
        </Press>
        <ErasePhoto note={id} photo={note.photo} />
        <Tool label={general.close} icon="close" iconOnly onClick={onDone} />
      </div>
    </section>
  );
}
