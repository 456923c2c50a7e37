import { useState } from "react";
import { plusMonths } from "../../../shared/dates.ts";
import { regieTexts } from "../../../shared/texts/regie.ts";
import { eraseTexts } from "../../../shared/texts/regie-erase.ts";
import type { ShelfTraject } from "../../../shared/wire/protocol.ts";
import { useLang, useRoom, useTexts } from "../../client/hooks.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { dayInWords } from "../../ui/day.ts";
import { Field } from "../../ui/Field.tsx";
import { Press } from "../../ui/Press.tsx";
import { useCommands } from "../commands.tsx";
import { today } from "../dates.ts";

type Props = { traject: ShelfTraject; onSaved: () => void; onClose: () => void };

/** Until when a traject is kept: a year from today is proposed, any later day will do. */
export function KeepUntil({ traject, onSaved, onClose }: Props) {
  const room = useRoom();
  const texts = useTexts(eraseTexts);
  const general = useTexts(regieTexts);
  const [lang] = useLang();
  const { explain, tell } = useCommands();
  const [date, setDate] = useState(() => plusMonths(today(), 12));
  const save = async () => {
    if (!date) return;
    const answer = await room.library({ do: "keep", traject: traject.id, from: traject.keepUntil, to: date });
    if (answer.ok) tell(texts.keepSaved(dayInWords(date, lang, "short")));
    else explain(answer);
    onSaved();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={texts.keepTitle(traject.title)}
      closeLabel={general.close}
      choices={
        <>
          <Press look="quiet" onClick={onClose}>
            {general.cancel}
          </Press>
          <Press disabled={!date} onClick={() => void save()}>
            {texts.keepSave}
          </Press>
        </>
      }
    >
      <p>{texts.keepWhy}</p>
      <KeepField date={date} onDate={setDate} />
    </Dialog>
  );
}

/** The date itself, with the day in words under it. */
export function KeepField({
  date,
  onDate,
  why,
}: {
  date: string;
  onDate: (date: string) => void;
  why?: string;
}) {
  const texts = useTexts(eraseTexts);
  const [lang] = useLang();
  return (
    <Field label={texts.keepUntil} hint={[date && dayInWords(date, lang), why].filter(Boolean).join(". ")}>
      {(wiring) => (
        <input
          {...wiring}
          className="input"
          type="date"
          value={date}
          onChange={(event) => onDate(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** What a card says of it: calmly while there is time, with two ways on when the day is near or past. */
export function KeepLine({
  traject,
  onKeep,
  onErase,
}: {
  traject: ShelfTraject;
  onKeep: () => void;
  onErase: () => void;
}) {
  const texts = useTexts(eraseTexts);
  const [lang] = useLang();
  const { keep, keepUntil, title } = traject;
  if (keep === "fine" || keepUntil === null)
    return (
      <p className="keep-line">
        <small>
          {keepUntil === null ? texts.keptUnknown : texts.kept(dayInWords(keepUntil, lang, "short"))}
        </small>
      </p>
    );
  const date = dayInWords(keepUntil, lang, "short");
  return (
    <div className="keep-line keep-soon">
      <p>{keep === "near" ? texts.keptNear(date) : texts.keptPassed(date)}</p>
      <div>
        <Press small look="quiet" onClick={onKeep} aria-label={`${texts.keepLonger}: ${title}`}>
          {texts.keepLonger}
        </Press>
        <Press small look="quiet" icon="trash" onClick={onErase} aria-label={`${texts.eraseSoon}: ${title}`}>
          {texts.eraseSoon}…
        </Press>
      </div>
    </div>
  );
}
