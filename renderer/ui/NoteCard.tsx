import type { ReactNode } from "react";
import type { IconName } from "../look/icons.ts";
import type { NotePaper } from "../look/tokens.ts";
import { classes } from "./classes.ts";
import { Icon } from "./Icon.tsx";
import { TeamBadge } from "./TeamBadge.tsx";

type Shared = {
  paper?: NotePaper | undefined;
  /** The kind of note: a word always, a picture if there is one. Colour alone says nothing. */
  kind?: { word: string; icon?: IconName | undefined } | undefined;
  as?: "article" | "li" | "div" | undefined;
};

type Open = Shared & {
  turned?: false | undefined;
  text: string;
  author?: string | undefined;
  team?: { sign: string; name: string } | undefined;
  photo?: { src: string; alt: string } | undefined;
  /** Dots given, and the same in words ("4 stippen"). */
  dots?: { count: number; label: string } | undefined;
  picked?: boolean | undefined;
  /** Not yet with the host. */
  waiting?: boolean | undefined;
  /** `lands`: it just arrived. `turns`: it was covered until now. */
  moment?: "lands" | "turns" | undefined;
  /** Presses that belong to this note. */
  children?: ReactNode;
};

type Turned = Shared & {
  turned: true;
  /** What the woven back says aloud: "Omgekeerd briefje". */
  label: string;
  /** Sewn on visibly, for somebody's own note: "Jouw briefje". */
  tag?: string | undefined;
};

/**
 * One note. Face down it has no text to give: hidden means not sent, so the type has no room for it.
 */
export function NoteCard(props: Open | Turned) {
  const As = props.as ?? "article";
  if (props.turned) {
    return (
      <As className="note note-turned" aria-label={props.label}>
        {props.tag && <span className="note-label">{props.tag}</span>}
      </As>
    );
  }
  const { paper = "geel", kind, text, author, team, photo, dots, picked, waiting, moment, children } = props;
  return (
    <As
      className={classes(
        "note",
        picked && "note-picked",
        waiting && "note-waiting",
        moment === "lands" && "note-fresh",
        moment === "turns" && "note-turning",
      )}
      data-paper={paper}
    >
      {photo && <img className="note-photo" src={photo.src} alt={photo.alt} />}
      {kind && (
        <span className="note-kind">
          {kind.icon && <Icon name={kind.icon} />}
          <span>{kind.word}</span>
        </span>
      )}
      {text && <p dir="auto">{text}</p>}
      {children && <div className="note-tools">{children}</div>}
      {(author || team || dots) && (
        <div className="note-foot">
          {team ? <TeamBadge sign={team.sign} name={author ?? team.name} /> : <span>{author}</span>}
          {dots && (
            <span className="note-dots" role="img" aria-label={dots.label}>
              {dots.count}
            </span>
          )}
        </div>
      )}
    </As>
  );
}
