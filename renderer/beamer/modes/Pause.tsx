import { beamerTexts } from "../../../shared/texts/beamer.ts";
import { useNow, useTexts } from "../../client/hooks.ts";
import { clockTime } from "../../ui/end-time.ts";

/** Coffee: what time it is, and nothing to do. */
export function Pause() {
  const texts = useTexts(beamerTexts);
  const clock = clockTime(useNow(1000));
  return (
    <div className="pause table">
      <p className="pause-clock">
        <time>{clock}</time>
      </p>
      <h1>{texts.pause}</h1>
      <p>{texts.pauseSoon}</p>
    </div>
  );
}
