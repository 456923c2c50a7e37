import { useState } from "react";
import { looseId } from "../../shared/draw/scene.ts";
import type { Point } from "../../shared/layout/rect.ts";
import { tafelTexts } from "../../shared/texts/tafel.ts";
import { BoardView } from "../board/BoardView.tsx";
import type { Look } from "../board/scene-of.ts";
import { useRoom, useTexts } from "../client/hooks.ts";
import { useDesk } from "./desk.tsx";
import { EditNote } from "./EditNote.tsx";
import { NoteVerbs } from "./NoteVerbs.tsx";

/** The team's board to work on: choose a note and tap where it goes, or drag it, or use its verbs. */
export function BoardDesk({ look }: { look: Look }) {
  const texts = useTexts(tafelTexts);
  const { records } = useRoom();
  const { act } = useDesk();
  const [selected, setSelected] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);

  const put = (id: string, field: string, pos: Point | null) => {
    const note = records.get("note", id);
    if (!note) return;
    if (look.by === "zone") {
      act({ type: "note.move", id, zone: field, pos });
      return;
    }
    const theme = field === looseId(look.board) ? null : field;
    const from = note.theme ?? null;
    if (theme !== from) act({ type: "note.lay", id, from, theme });
  };

  const verbs = (id: string) => <NoteVerbs id={id} look={look} onEdit={setEditing} onPut={put} />;
  return (
    <div className="tafel-board">
      <BoardView
        look={look}
        selected={selected}
        onSelect={setSelected}
        onOpen={setEditing}
        onMove={put}
        onField={(field) => {
          const note = records.get("note", selected);
          const at = look.by === "zone" ? note?.zone : (note?.theme ?? looseId(look.board));
          if (note && at !== field) put(note.id, field, null);
        }}
        verbs={verbs}
      >
        <p className="tafel-hint">{look.by === "zone" ? texts.pickHint : texts.pickHintTheme}</p>
      </BoardView>
      {selected && (
        <div className="tafel-picked" role="toolbar" aria-label={texts.picked}>
          {verbs(selected)}
        </div>
      )}
      {editing && <EditNote key={editing} id={editing} onClose={() => setEditing(null)} />}
    </div>
  );
}
