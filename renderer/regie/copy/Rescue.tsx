import { useEffect, useState } from "react";
import { copyTexts } from "../../../shared/texts/copy.ts";
import { useTexts } from "../../client/hooks.ts";
import { Press } from "../../ui/Press.tsx";
import { ContinueFrom } from "./ContinueFrom.tsx";
import { StandBy } from "./StandBy.tsx";
import { useCopy } from "./use-copy.ts";

/** In the library: being the second laptop, and going on from a stick. */
export function Rescue({ onOpened }: { onOpened: () => void }) {
  const texts = useTexts(copyTexts);
  const [shown, setShown] = useState<"stand-by" | "continue" | null>(null);
  const { state, ask, refused } = useCopy(shown !== null);
  const standing = (state?.standby ?? null) !== null;

  // Who opens this page while the laptop stands by came for that.
  useEffect(() => {
    if (standing) setShown("stand-by");
  }, [standing]);

  const close = () => setShown(null);
  return (
    <div className="library-rescue">
      <Press look="quiet" small onClick={() => setShown("stand-by")}>
        {texts.standBy}
      </Press>
      <Press look="quiet" small onClick={() => setShown("continue")}>
        {texts.continueFrom}
      </Press>
      {shown === "stand-by" && state && (
        <StandBy standby={state.standby} ask={ask} refused={refused} onOpened={onOpened} onClose={close} />
      )}
      {shown === "continue" && state && (
        <ContinueFrom ask={ask} refused={refused} onOpened={onOpened} onClose={close} />
      )}
    </div>
  );
}
