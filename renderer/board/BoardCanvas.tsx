import { type RefObject, useEffect, useRef } from "react";
import type { Point } from "../../shared/layout/rect.ts";
import { useLang, useRoom } from "../client/hooks.ts";
import { type BoardHandle, createBoard } from "./board.ts";
import type { Look } from "./scene-of.ts";
import "./board.css";

/** What is done on a board; see `BoardOptions`. */
export type Hands = {
  onSelect: (note: string | null) => void;
  onOpen: (note: string) => void;
  onField?: ((field: string) => void) | undefined;
  onMove?: ((note: string, field: string, pos: Point | null) => void) | undefined;
};

type Props = Hands & {
  look: Look;
  /** The note that has the ring. */
  selected: string | null;
  /** Where to leave the board, for the tools around it. */
  handle: RefObject<BoardHandle | null>;
};

/** The place of a canvas in a page. Language and whether notes move are those of its first day: give it a key. */
export function BoardCanvas({ look, selected, handle, ...hands }: Props) {
  const { records } = useRoom();
  const [lang] = useLang();
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(hands);
  latest.current = hands;
  const first = useRef({ lang, movable: hands.onMove !== undefined });

  useEffect(() => {
    const container = place.current;
    if (!container) return;
    const { lang, movable } = first.current;
    const board = createBoard(container, {
      records,
      lang,
      interactive: true,
      onSelect: (note) => latest.current.onSelect(note),
      onOpen: (note) => latest.current.onOpen(note),
      onField: (field) => latest.current.onField?.(field),
      ...(movable && {
        onMove: (note: string, field: string, pos: Point | null) => latest.current.onMove?.(note, field, pos),
      }),
    });
    handle.current = board;
    return () => {
      handle.current = null;
      board.destroy();
    };
  }, [records, handle]);

  const { board, by, step } = look;
  useEffect(() => handle.current?.show({ board, by, step }), [handle, board, by, step]);
  useEffect(() => handle.current?.select(selected), [handle, selected]);

  return <div ref={place} className="board-place table" />;
}
