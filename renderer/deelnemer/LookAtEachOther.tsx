import { type ReactNode, useEffect, useState } from "react";
import { phoneTexts } from "../../shared/texts/phone.ts";
import type { Known } from "../client/api.ts";
import { useMeeting, useSay, useTexts } from "../client/hooks.ts";
import { clockTime } from "../ui/end-time.ts";
import { PhoneDown } from "../ui/PhoneDown.tsx";
import { Calm } from "./Calm.tsx";

type Props = {
  step: Known<"step">;
  /** Within a page that has its main part already. */
  inside?: boolean;
  children?: ReactNode;
};

/** Nothing to tap: the phone asks to be put away. */
export function LookAtEachOther({ step, inside = false, children }: Props) {
  const t = useTexts(phoneTexts);
  const say = useSay();
  const meeting = useMeeting();
  const timer = meeting?.timer?.step === step.id ? meeting.timer : null;
  const [over, setOver] = useState(false);
  const endsAt = timer?.endsAt ?? null;
  useEffect(() => {
    setOver(false);
    if (endsAt === null) return;
    const wait = setTimeout(() => setOver(true), Math.max(0, endsAt - Date.now()));
    return () => clearTimeout(wait);
  }, [endsAt]);
  return (
    <Calm inside={inside} title={t.putDown} picture={<PhoneDown />}>
      <p className="question">{say(step.say) || say(step.title)}</p>
      {children}
      <p className="soft">{endsAt !== null && !over ? t.goOnAt({ clock: clockTime(endsAt) }) : t.goOnSoon}</p>
    </Calm>
  );
}
