import { useEffect } from "react";
import { phoneTexts } from "../../../shared/texts/phone.ts";
import type { Known } from "../../client/api.ts";
import { useRoom, useTexts } from "../../client/hooks.ts";
import type { MyNote } from "../../deelnemer/mine.ts";
import { Title } from "../../deelnemer/Title.tsx";
import { PhoneDown } from "../../ui/PhoneDown.tsx";
import { Press } from "../../ui/Press.tsx";
import { Turned } from "./phone-readers.tsx";

type Props = { step: Known<"step">; mine: readonly MyNote[]; onMore: () => void };

/** Done: a number on the laptop, never a name, and the phone may lie down. */
export function Ready({ step, mine, onMore }: Props) {
  const t = useTexts(phoneTexts);
  const room = useRoom();
  const { id } = step;
  useEffect(() => {
    room.status({ step: id, writing: false, ready: true });
    return () => room.status({ step: id, writing: false, ready: false });
  }, [room, id]);
  return (
    <div className="calm-words">
      <PhoneDown />
      <Title>{t.readyTitle}</Title>
      <p className="question">{t.readyText}</p>
      <Turned step={step} count={mine.filter((note) => !note.removed).length} />
      <Press wide look="quiet" onClick={onMore}>
        {t.notReady}
      </Press>
    </div>
  );
}
