import { type ReactNode, useId } from "react";
import type { Field } from "../../shared/draw/scene.ts";
import { boardTexts, kindWord } from "../../shared/texts/board.ts";
import { useLang } from "../client/hooks.ts";
import { NoteCard } from "../ui/NoteCard.tsx";
import { kindPicture } from "./kind-icons.ts";

type Props = {
  fields: readonly Field[];
  selected: string | null;
  verbs?: ((note: string) => ReactNode) | undefined;
};

/** The board as headings and lists, with the same verbs: for ears, for keyboards, and for whoever reads easier so. */
export function BoardList({ fields, selected, verbs }: Props) {
  const [lang] = useLang();
  const texts = boardTexts[lang];
  const base = useId();
  if (fields.length === 0) return <p>{texts.empty}</p>;
  return (
    <div className="board-list">
      {fields.map((field) => {
        const headingId = `${base}${field.id}`;
        const backs = field.unknown + field.notes.filter(({ turned }) => turned).length;
        const open = field.notes.filter(({ turned }) => !turned);
        return (
          <section key={field.id} aria-labelledby={headingId}>
            <h3 id={headingId}>
              {field.title} <small>{texts.notes({ n: field.notes.length + field.unknown })}</small>
            </h3>
            {open.length + backs === 0 && <p>{texts.empty}</p>}
            <ul>
              {open.map(({ note, paper }) => (
                <NoteCard
                  key={note.id}
                  as="li"
                  paper={paper}
                  text={note.text?.t ?? ""}
                  picked={note.id === selected}
                  {...(note.kind
                    ? { kind: { word: kindWord(note.kind, lang), icon: kindPicture(note.kind) } }
                    : {})}
                  {...(note.photo ? { photo: { src: `/photo/${note.photo}`, alt: texts.photo } } : {})}
                >
                  {verbs?.(note.id)}
                </NoteCard>
              ))}
              {backs > 0 && (
                <NoteCard as="li" turned label={texts.turned} tag={texts.turnedCount({ n: backs })} />
              )}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
