import { copyTexts } from "../../../shared/texts/copy.ts";
import type { CopyState } from "../../../shared/wire/copy.ts";
import { useLang, useTexts } from "../../client/hooks.ts";
import { clockTime } from "../dates.ts";

/** What this laptop went on from: until when all is there, and what nobody knows. */
export function WentOn({ wentOn }: { wentOn: NonNullable<CopyState["wentOn"]> }) {
  const texts = useTexts(copyTexts);
  const [lang] = useLang();
  return (
    <p className="copy-went-on">
      {texts.wentOn} {wentOn.at !== null && texts.allUntil(clockTime(wentOn.at, lang))}{" "}
      {wentOn.unknown === null ? texts.unknownStick : wentOn.unknown > 0 && texts.unknown(wentOn.unknown)}{" "}
      {wentOn.damaged && texts.damaged} {(wentOn.unknown !== 0 || wentOn.damaged) && texts.lookAgain}
    </p>
  );
}
