import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Point } from "../../shared/layout/rect.ts";
import { boardTexts } from "../../shared/texts/board.ts";
import { useLang, useRoom } from "../client/hooks.ts";
import { Announcer } from "../ui/Announcer.tsx";
import { Segmented } from "../ui/Segmented.tsx";
import { Tool } from "../ui/Tool.tsx";
import { Toolbar } from "../ui/Toolbar.tsx";
import { BoardList } from "./BoardList.tsx";
import { type BoardHandle, createBoard } from "./board.ts";
import type { Look } from "./scene-of.ts";
import "./board.css";

type Props = {
  look: Look;
  /** The note that has the ring. */
  selected: string | null;
  onSelect: (note: string | null) => void;
  onOpen: (note: string) => void;
  onField?: ((field: string) => void) | undefined;
  onMove?: ((note: string, field: string, pos: Point | null) => void) | undefined;
  /** The verbs of a note, for the list beside the canvas. */
  verbs?: ((note: string) => ReactNode) | undefined;
  /** What stands beside the tools for looking. */
  children?: ReactNode;
};

const CLOSER = 1.3;

/** A board to work on: the canvas or, with the same verbs, a list. */
export function BoardView({ look, selected, onSelect, onOpen, onField, onMove, verbs, children }: Props) {
  const { records } = useRoom();
  const [lang] = useLang();
  const texts = boardTexts[lang];
  const [as, setAs] = useState<"board" | "list">("board");
  const [shown, setShown] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  const board = useRef<BoardHandle | null>(null);
  const hands = useRef({ onSelect, onOpen, onField, onMove });
  hands.current = { onSelect, onOpen, onField, onMove };
  const movable = onMove !== undefined;
  const { board: boardId, by, step } = look;

  useEffect(() => {
    const container = place.current;
    if (as !== "board" || !container) return;
    const handle = createBoard(container, {
      records,
      lang,
      interactive: true,
      onSelect: (note) => hands.current.onSelect(note),
      onOpen: (note) => hands.current.onOpen(note),
      onField: (field) => hands.current.onField?.(field),
      ...(movable
        ? {
            onMove: (note: string, field: string, pos: Point | null) =>
              hands.current.onMove?.(note, field, pos),
          }
        : {}),
    });
    board.current = handle;
    return () => {
      board.current = null;
      handle.destroy();
    };
  }, [records, lang, as, movable]);

  useEffect(() => {
    board.current?.show({ board: boardId, by, step });
    // The canvas above is made anew for another language or view, and then has to be told again.
  }, [boardId, by, step, lang, as, movable]);

  useEffect(() => {
    board.current?.select(selected);
  }, [selected]);

  useEffect(() => {
    const count = () => {
      const notes = records.all("note").filter((note) => note.board === boardId && note.state === "shown");
      setShown(notes.length);
    };
    count();
    return records.subscribe(count);
  }, [records, boardId]);

  const options = [
    { value: "board", label: texts.board, icon: "board" },
    { value: "list", label: texts.list, icon: "list" },
  ] as const;
  return (
    <section className="board-view" aria-label={texts.board}>
      <div className="board-tools">
        <Segmented label={texts.view} options={options} value={as} onChange={setAs} />
        {as === "board" && (
          <Toolbar label={texts.tools}>
            <Tool label={texts.zoomIn} icon="plus" iconOnly onClick={() => board.current?.zoomBy(CLOSER)} />
            <Tool
              label={texts.zoomOut}
              icon="minus"
              iconOnly
              onClick={() => board.current?.zoomBy(1 / CLOSER)}
            />
            <Tool label={texts.fitAll} icon="screen" onClick={() => board.current?.fitAll()} />
          </Toolbar>
        )}
        {children}
      </div>
      {as === "board" ? (
        <div key={`${lang}${movable}`} ref={place} className="board-place table" />
      ) : (
        <div className="board-place board-place-list">
          <BoardList look={look} selected={selected} onSelect={onSelect} onField={onField} verbs={verbs} />
        </div>
      )}
      <Announcer total={shown} phrase={(n) => texts.arrived({ n })} />
    </section>
  );
}
