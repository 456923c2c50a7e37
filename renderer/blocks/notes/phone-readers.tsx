import { phoneTexts } from "../../../shared/texts/phone.ts";
import type { Known } from "../../client/api.ts";
import { useTexts } from "../../client/hooks.ts";
import { type Reader, WhoReads } from "../../ui/WhoReads.tsx";

/** Who is going to read it, told before anybody writes; a circle is never widened afterwards. */
export function Readers({ step }: { step: Known<"step"> }) {
  const t = useTexts(phoneTexts);
  const named = step.level === "named";
  const [reader, sentence] = whoReads(t, step.circle ?? "team", named);
  const beforehand =
    step.preread === "coach" ? t.prereadCoach : step.preread === "facilitator" ? t.prereadFacilitator : null;
  const covered = step.hidden && !step.revealed;
  return (
    <WhoReads reader={reader}>
      {sentence}
      {covered && ` ${t.turnLater}`}
      {covered && beforehand && ` ${beforehand}`}
    </WhoReads>
  );
}

type Texts = (typeof phoneTexts)["nl"];

function whoReads(t: Texts, circle: string, named: boolean): [Reader, string] {
  if (circle === "plan") return ["plan", named ? t.planNamed : t.planNameless];
  if (circle === "zaal") return named ? ["named", t.roomNamed] : ["nameless", t.roomNameless];
  return named ? ["named", t.teamNamed] : ["nameless", t.teamNameless];
}

/** What has become of notes that lie face down. */
export function Turned({ step, count }: { step: Known<"step">; count: number }) {
  const t = useTexts(phoneTexts);
  if (count === 0 || !step.hidden) return null;
  if (step.revealed) return <p>{t.hangs}</p>;
  const who =
    step.preread === "coach"
      ? t.turnedCoach
      : step.preread === "facilitator"
        ? t.turnedFacilitator
        : t.turnedNobody;
  return (
    <p className="soft">
      {count === 1 ? t.turnedOne : t.turnedMany} {who} {t.turnedUntil}
    </p>
  );
}
