import { tafelTexts } from "../../shared/texts/tafel.ts";
import { useAll, useTexts } from "../client/hooks.ts";
import { Paper } from "../ui/Paper.tsx";
import { Press } from "../ui/Press.tsx";
import { useDesk } from "./desk.tsx";

/** Who waits at the closed door, as a number: who they are is seen at the table. */
export function Door() {
  const texts = useTexts(tafelTexts);
  const { act, team } = useDesk();
  const waiting = useAll("person", (person) => person.team === team && person.state === "waiting");
  if (waiting.length === 0) return null;
  const letIn = (count: number) => {
    for (const { id } of waiting.slice(0, count))
      act({ type: "person.judge", id, from: "waiting", to: "in" });
  };
  return (
    <Paper look="care" title={texts.door({ n: waiting.length })}>
      <div className="tafel-row">
        <Press look="quiet" small icon="door" onClick={() => letIn(1)}>
          {texts.letOneIn}
        </Press>
        {waiting.length > 1 && (
          <Press look="quiet" small onClick={() => letIn(waiting.length)}>
            {texts.letIn}
          </Press>
        )}
      </div>
    </Paper>
  );
}
