import { type ReactNode, useRef, useState } from "react";
import { boardTexts } from "../../shared/texts/board.ts";
import { useLang } from "../client/hooks.ts";
import { Announcer } from "../ui/Announcer.tsx";
import { Menu } from "../ui/Menu.tsx";
import { Segmented } from "../ui/Segmented.tsx";
import { Tool } from "../ui/Tool.tsx";
import { Toolbar } from "../ui/Toolbar.tsx";
import { BoardCanvas, type Hands } from "./BoardCanvas.tsx";
import { BoardList } from "./BoardList.tsx";
import type { BoardHandle } from "./board.ts";
import type { Look } from "./scene-of.ts";
import { useFields, useHeadings, useLyingCount } from "./use-scene.ts";
import "./board.css";

type Props = Hands & {
  look: Look;
  /** The note that has the ring. */
  selected: string | null;
  /** The verbs of a note, for the list beside the canvas. */
  verbs?: ((note: string) => ReactNode) | undefined;
  /** What stands beside the tools for looking at the canvas. */
  children?: ReactNode;
};

const CLOSER = 1.3;

/** A board to work on: the canvas or, with the same verbs, a list. */
export function BoardView({ look, selected, onSelect, onOpen, onField, onMove, verbs, children }: Props) {
  const [lang] = useLang();
  const texts = boardTexts[lang];
  const [as, setAs] = useState<"board" | "list">("board");
  const show = (next: typeof as) => {
    // In the list every note has its verbs beside it: none is picked.
    onSelect(null);
    setAs(next);
  };
  const board = useRef<BoardHandle>(null);
  const headings = useHeadings(look);

  const options = [
    { value: "board", label: texts.board, icon: "board" },
    { value: "list", label: texts.list, icon: "list" },
  ] as const;
  return (
    <section className="board-view" aria-label={texts.board}>
      <div className="board-tools">
        <Segmented label={texts.view} options={options} value={as} onChange={show} />
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
            {headings.length > 1 && (
              <Menu
                label={texts.fitOne}
                icon="board"
                align="start"
                items={headings.map(([id, title]) => ({
                  id,
                  label: title,
                  onChoose: () => board.current?.fitField(id),
                }))}
              />
            )}
          </Toolbar>
        )}
        {as === "board" && children}
      </div>
      {as === "board" ? (
        <BoardCanvas
          // A canvas speaks one language, and moves notes or does not, all its life.
          key={`${lang} ${onMove !== undefined}`}
          handle={board}
          {...{ look, selected, onSelect, onOpen, onField, onMove }}
        />
      ) : (
        <ListPlace look={look} selected={selected} verbs={verbs} />
      )}
      <Arrivals look={look} />
    </section>
  );
}

type ListProps = Pick<Props, "look" | "selected" | "verbs">;

/** Apart from the tools, so that a note that comes renders the list when there is one, and nothing else. */
function ListPlace({ look, selected, verbs }: ListProps) {
  const fields = useFields(look);
  return (
    <div className="board-place board-place-list">
      <BoardList fields={fields} selected={selected} verbs={verbs} />
    </div>
  );
}

function Arrivals({ look }: { look: Look }) {
  const [lang] = useLang();
  return <Announcer total={useLyingCount(look)} phrase={(n) => boardTexts[lang].arrived({ n })} />;
}
