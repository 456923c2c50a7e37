import { useEffect, useRef, useState } from "react";
import { phoneTexts } from "../../shared/texts/phone.ts";
import { refusalTexts } from "../../shared/texts/refusals.ts";
import { useLink, useMeeting, useNow, useTexts, useWatched } from "../client/hooks.ts";
import { Icon } from "../ui/Icon.tsx";
import { Sent } from "../ui/Sent.tsx";
import { usePhone } from "./phone.ts";

/** A line that is gone this short says nothing: phones lose Wi-Fi all day long. Milliseconds. */
const SAY_AFTER = 2_000;
const BACK_STAYS = 6_000;
const NEAR = 120_000;

/** What is the matter with the line or the room, in one calm line; said aloud politely, and nothing pops up. */
export function LinkLine() {
  const t = useTexts(phoneTexts);
  const refusals = useTexts(refusalTexts);
  const { outbox } = usePhone();
  const link = useLink();
  const pending = useWatched(outbox.pending);
  const held = useWatched(outbox.heldBy);
  const meeting = useMeeting();
  const [gone, setGone] = useState(false);
  const [back, setBack] = useState<string | null>(null);
  const live = link === "live";
  const wasGone = useRef(false);
  const words = useRef(t.backPlain);

  useEffect(() => {
    const timer = setTimeout(
      () => {
        if (live && wasGone.current) setBack(words.current);
        wasGone.current = !live;
        setGone(!live);
      },
      live ? 0 : SAY_AFTER,
    );
    return () => clearTimeout(timer);
  }, [live]);

  const empty = pending.length === 0;
  // Nothing waited: then there is nothing to say of sending.
  if (!live) words.current = empty ? t.backPlain : t.back;
  useEffect(() => {
    if (!back || !empty) return;
    const timer = setTimeout(() => setBack(null), BACK_STAYS);
    return () => clearTimeout(timer);
  }, [back, empty]);

  const notes = pending.filter(({ cmd }) => cmd.type === "note.add").length;
  const waiting = notes > 0 ? ` ${t.waiting({ count: notes })}` : "";
  const line = gone
    ? `${link === "away" ? t.away : t.quiet}${waiting}`
    : meeting?.frozen
      ? t.frozen
      : held && held.code !== "paused"
        ? refusals[held.code]
        : meeting?.black
          ? t.black
          : null;
  return (
    <div className="line">
      <div role="status">
        {line && (
          <p className="line-words">
            <Icon name={gone ? "wifi" : "pause"} />
            <span>{line}</span>
          </p>
        )}
      </div>
      <Sent>{!gone && empty && back}</Sent>
      <NearTime />
    </div>
  );
}

/** Said once, two minutes before the end and at the end. The clock in the corner is for eyes. */
function NearTime() {
  const t = useTexts(phoneTexts);
  const meeting = useMeeting();
  const now = useNow(5_000);
  const timer = meeting?.timer;
  const counts = timer && timer.step === meeting?.current && !meeting?.paused;
  const left = counts ? timer.endsAt - now : Number.POSITIVE_INFINITY;
  return (
    <div className="visually-hidden" role="status">
      {left <= 0 ? t.timeIsUp : left <= NEAR ? t.nearlyTime : ""}
    </div>
  );
}
