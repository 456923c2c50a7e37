import { useEffect, useRef, useState } from "react";
import { looseId } from "../../../shared/draw/scene.ts";
import { boardTexts } from "../../../shared/texts/board.ts";
import { type BoardHandle, createBoard } from "../../board/board.ts";
import type { Look } from "../../board/scene-of.ts";
import { useLang, useRoom, useTexts } from "../../client/hooks.ts";
import { Tool } from "../../ui/Tool.tsx";
import { Toolbar } from "../../ui/Toolbar.tsx";
import { useCommands } from "../commands.tsx";
import { useHall } from "../hall.ts";
import { NotePanel } from "./NotePanel.tsx";

const ZOOM = 1.25;

/** One live board. The canvas feeds itself from the records; React only gives it a place. */
export function TeamBoard({ look }: { look: Look }) {
  const room = useRoom();
  const texts = useTexts(boardTexts);
  const [lang] = useLang();
  const [hall] = useHall();
  const { send } = useCommands();
  const place = useRef<HTMLDivElement>(null);
  const board = useRef<BoardHandle>(undefined);
  const [chosen, setChosen] = useState<string | null>(null);
  const latest = useRef({ look, send, lang });
  latest.current = { look, send, lang };

  useEffect(() => {
    if (!place.current) return;
    const { records } = room;
    const handle = createBoard(place.current, {
      records,
      lang: latest.current.lang,
      interactive: true,
      onSelect: setChosen,
      onMove(note, field, pos) {
        const { look: at, send: tell } = latest.current;
        if (at.by === "zone") void tell({ type: "note.move", id: note, zone: field, pos });
        else {
          const theme = field === looseId(at.board) ? null : field;
          const from = records.get("note", note)?.theme ?? null;
          void tell({ type: "note.lay", id: note, from, theme });
        }
      },
    });
    board.current = handle;
    return () => handle.destroy();
  }, [room]);

  const { board: id, by, step } = look;
  useEffect(() => {
    setChosen(null);
    board.current?.show({ board: id, by, step });
  }, [id, by, step]);
  useEffect(() => board.current?.setLang(lang), [lang]);
  useEffect(() => board.current?.setHall(hall), [hall]);

  return (
    <>
      <div ref={place} className="team-board" />
      <div className="board-tools">
        <Toolbar label={texts.tools}>
          <Tool label={texts.zoomOut} icon="minus" iconOnly onClick={() => board.current?.zoomBy(1 / ZOOM)} />
          <Tool label={texts.fitAll} onClick={() => board.current?.fitAll()} />
          <Tool label={texts.zoomIn} icon="plus" iconOnly onClick={() => board.current?.zoomBy(ZOOM)} />
        </Toolbar>
      </div>
      {chosen && (
        <NotePanel
          note={chosen}
          onDone={() => {
            board.current?.select(null);
            setChosen(null);
          }}
        />
      )}
    </>
  );
}
