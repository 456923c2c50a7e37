import { tafelTexts } from "../../shared/texts/tafel.ts";
import { useAll, useTexts } from "../client/hooks.ts";
import { Paper } from "../ui/Paper.tsx";
import { Press } from "../ui/Press.tsx";
import { useDesk } from "./desk.tsx";

/** What was put aside or taken away from a board, and the way back. */
export function Tray({ board }: { board: string }) {
  const texts = useTexts(tafelTexts);
  const { act } = useDesk();
  const notes = useAll(
    "note",
    (note) => note.board === board && (note.state === "aside" || note.state === "removed"),
  );
  if (notes.length === 0) return null;
  return (
    <Paper title={texts.tray} level={2}>
      <ul className="tafel-tray">
        {notes.map((note) => (
          <li key={note.id}>
            <p>
              {note.text?.t ?? texts.covered}{" "}
              <small>({note.state === "aside" ? texts.aside : texts.removed})</small>
            </p>
            <Press
              look="quiet"
              small
              icon="undo"
              onClick={() => act({ type: "note.judge", id: note.id, from: note.state, to: "shown" })}
            >
              {texts.bringBack}
            </Press>
          </li>
        ))}
      </ul>
    </Paper>
  );
}
