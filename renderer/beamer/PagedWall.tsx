import { type CSSProperties, memo, useMemo, useRef } from "react";
import type { DrawItem, FieldItem, NoteItem, TurnedItem } from "../../shared/draw/items.ts";
import { isNoteLike } from "../../shared/draw/items.ts";
import type { WallPage } from "../../shared/draw/pages.ts";
import { NOTE_PADDING, NOTE_TEXT, ZONE_PADDING } from "../../shared/layout/board-size.ts";
import type { Rect, Size } from "../../shared/layout/rect.ts";
import { beamerTexts } from "../../shared/texts/beamer.ts";
import { kindWord } from "../../shared/texts/board.ts";
import { kindPicture } from "../board/kind-icons.ts";
import type { Known } from "../client/api.ts";
import { useKnown, useLang, useTexts } from "../client/hooks.ts";
import { classes } from "../ui/classes.ts";
import { Icon } from "../ui/Icon.tsx";
import { Sign } from "../ui/Sign.tsx";
import { Frame } from "./Frame.tsx";
import { type Moment, useArrivals } from "./use-arrivals.ts";
import { usePages, useWall } from "./use-wall.ts";

type Props = {
  title: string;
  team?: Known<"team"> | undefined;
  /** The pages on a wall of this size; another function when they are other pages. */
  pagesOn: (wall: Size) => readonly WallPage[];
  /** The first page is news itself: its notes land one after the other. */
  opening?: boolean;
};

const NO_PAGES: readonly WallPage[] = [];

/** Notes on the wall, page by page. What arrives is shown at once, on whichever page it lies. */
export function PagedWall({ title, team, pagesOn, opening = false }: Props) {
  const texts = useTexts(beamerTexts);
  const place = useRef<HTMLDivElement>(null);
  const wall = useWall(place);
  const { w, h } = wall ?? { w: 0, h: 0 };
  const pages = useMemo(() => (w > 0 ? pagesOn({ w, h }) : NO_PAGES), [pagesOn, w, h]);
  const arrivals = useArrivals(pages, opening);
  const page = usePages(pages.length, arrivals.page, arrivals.last);
  const items = pages[page]?.items ?? [];
  const fields = items.filter((item): item is FieldItem => !isNoteLike(item));
  const aside = pages.length > 1 ? texts.page({ i: page + 1, n: pages.length }) : undefined;
  return (
    <Frame title={title} team={team} aside={aside}>
      <div className="wall" ref={place}>
        {wall && (
          <div
            className="wall-world"
            style={{ transform: `scale(${wall.unit})`, width: wall.w, height: wall.h }}
          >
            {fields.map((field) => (
              <Field key={field.id} field={field} items={items} moments={arrivals.moments} />
            ))}
          </div>
        )}
      </div>
    </Frame>
  );
}

type FieldProps = {
  field: FieldItem;
  items: readonly DrawItem[];
  moments: ReadonlyMap<string, Moment>;
};

function Field({ field, items, moments }: FieldProps) {
  const here = items.filter(
    (item): item is NoteItem | TurnedItem => isNoteLike(item) && item.field === field.id,
  );
  return (
    <section className={classes("wall-field", field.kind === "loose" && "wall-loose")} style={at(field)}>
      <header style={{ height: field.header, padding: `0 ${ZONE_PADDING}px`, fontSize: field.fontSize }}>
        <h2>
          {field.lines.map((line, i) => (
            <Line key={lineKey(line, i)} text={line} />
          ))}
        </h2>
        <span className="wall-count">{field.count}</span>
      </header>
      {here.map((item) => {
        const place = { left: item.x - field.x, top: item.y - field.y };
        if (item.kind === "turned") return <Back key={item.id} item={item} {...place} />;
        return <Face key={item.id} item={item} {...place} moment={moments.get(item.id)} />;
      })}
    </section>
  );
}

/** In its field. */
type Place = { left: number; top: number };

function Back({ item, left, top }: Place & { item: TurnedItem }) {
  const texts = useTexts(beamerTexts);
  const style = at({ ...item, x: left, y: top });
  return <div className="note note-turned" style={style} role="img" aria-label={texts.turned} />;
}

/** Half of a turn, in milliseconds: the back is gone, the face begins. */
const HALF = 200;

type FaceProps = Place & { item: NoteItem; moment: Moment | undefined };

/** Rendered again when it is another note, and for no other that comes. */
const Face = memo(function Face({ item, left, top, moment }: FaceProps) {
  const style = at({ ...item, x: left, y: top });
  const [lang] = useLang();
  const team = useKnown("team", item.team);
  const text = {
    left: NOTE_PADDING.w,
    top: item.textY,
    fontSize: item.fontSize,
    lineHeight: NOTE_TEXT.lineHeight,
    fontWeight: NOTE_TEXT.weight,
  };
  const delay = moment?.delay ?? 0;
  const turns = moment?.how === "turns";
  const face = (
    <article
      className={classes("note", turns && "note-turning", moment?.how === "lands" && "note-fresh")}
      data-paper={item.paper}
      style={{ ...style, animationDelay: `${turns ? delay + HALF : delay}ms` }}
    >
      {item.photo && <img src={`/photo/${item.photo.sha}`} alt="" style={{ height: item.photo.h }} />}
      <p dir="auto" style={text}>
        {item.lines.map((line, i) => (
          <Line key={lineKey(line, i)} text={line} />
        ))}
      </p>
      {item.mark && (
        <p className="wall-mark">
          <Icon name={kindPicture(item.mark)} />
          {kindWord(item.mark, lang)}
        </p>
      )}
      {team && (
        <p className="wall-sign">
          <Sign sign={team.sign ?? ""} name={team.name ?? ""} />
        </p>
      )}
    </article>
  );
  if (!turns) return face;
  return (
    <>
      {face}
      {/* Its back lies over it until it is this note's turn. */}
      <div
        className="note note-turned wall-leaves"
        style={{ ...style, animationDelay: `${delay}ms` }}
        aria-hidden="true"
      />
    </>
  );
});

/** A line as it was laid out; the space at its end keeps words apart for who hears them. */
function Line({ text }: { text: string }) {
  return <span className="wall-line">{text} </span>;
}

const lineKey = (line: string, i: number) => `${i} ${line}`;
const at = ({ x, y, w, h }: Rect): CSSProperties => ({ left: x, top: y, width: w, height: h });
