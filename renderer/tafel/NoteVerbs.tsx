import { tafelTexts } from "../../shared/texts/tafel.ts";
import type { Look } from "../board/scene-of.ts";
import { useFields } from "../board/use-scene.ts";
import { useKnown, useLeases, useTexts } from "../client/hooks.ts";
import { Menu } from "../ui/Menu.tsx";
import { Tool } from "../ui/Tool.tsx";
import { useDesk } from "./desk.tsx";

type Props = {
  id: string;
  look: Look;
  onEdit: (note: string) => void;
  onPut: (note: string, field: string, pos: null) => void;
};

/** What can be done with one note; the same on the canvas and in the list. */
export function NoteVerbs({ id, look, onEdit, onPut }: Props) {
  const texts = useTexts(tafelTexts);
  const { act } = useDesk();
  const note = useKnown("note", id);
  const held = useLeases().includes(id);
  const fields = useFields(look);
  if (!note) return null;
  const here = fields.find((field) => field.notes.some((each) => each.note.id === id))?.id;
  const judge = (to: "aside" | "removed") => act({ type: "note.judge", id, from: note.state, to });
  return (
    <div className="tafel-verbs">
      <Tool
        label={held ? texts.busy : texts.edit}
        icon="pencil"
        disabled={held || typeof note.text?.t !== "string"}
        onClick={() => onEdit(id)}
      />
      {fields.length > 1 && (
        <Menu
          label={texts.moveTo}
          icon="move"
          align="start"
          items={fields
            .filter((field) => field.id !== here)
            .map((field) => ({
              id: field.id,
              label: field.title,
              onChoose: () => onPut(id, field.id, null),
            }))}
        />
      )}
      <Tool label={texts.putAside} icon="note" onClick={() => judge("aside")} />
      <Tool label={texts.takeAway} icon="close" onClick={() => judge("removed")} />
    </div>
  );
}
