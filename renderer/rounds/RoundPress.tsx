import { nextOf } from "../../shared/rounds/records.ts";
import { pairsTexts } from "../../shared/texts/pairs.ts";
import type { Known } from "../client/api.ts";
import { useTexts } from "../client/hooks.ts";
import { useCommands } from "../regie/commands.tsx";
import { Press } from "../ui/Press.tsx";
import { useRoundWords } from "./use-round.ts";

/** The whole room on to the next round, or one back after a slip. Time never does it by itself. */
export function RoundPress({ round }: { round: Known<"round"> }) {
  const t = useTexts(pairsTexts);
  const words = useRoundWords(round);
  const { send } = useCommands();
  const { at = 1, of = 1, phase = "talk", walk = 0 } = round;
  const next = nextOf({ at, of, phase, walk });
  const go = (back: boolean) => void send({ type: "round.go", step: round.step, from: { at, phase }, back });
  if (of < 2 && walk === 0) return null;
  return (
    <div className="stack">
      <p role="status">
        <b>{words}</b>
      </p>
      {next ? (
        <Press small icon="arrow" onClick={() => go(false)}>
          {next.phase === "walk" ? t.walk : t.nextRound}
        </Press>
      ) : (
        <p className="soft">{t.lastRound}</p>
      )}
      {(at > 1 || phase === "walk") && (
        <Press small look="quiet" icon="undo" onClick={() => go(true)}>
          {t.backRound}
        </Press>
      )}
    </div>
  );
}
