import { doorNumber } from "../../shared/room/door-number.ts";
import { tafelTexts } from "../../shared/texts/tafel.ts";
import { useAll, useTexts } from "../client/hooks.ts";
import { Paper } from "../ui/Paper.tsx";
import { Press } from "../ui/Press.tsx";
import { useDesk } from "./desk.tsx";

/** So many have a press of their own; the others come into view as these go in. */
const FEW = 6;

/** Who waits at the closed door, by the number on their phone: who they are is seen at the table. */
export function Door() {
  const texts = useTexts(tafelTexts);
  const { act, team } = useDesk();
  const waiting = useAll("person", (person) => person.team === team && person.state === "waiting");
  if (waiting.length === 0) return null;
  const letIn = (people: readonly { id: string }[]) => {
    for (const { id } of people) act({ type: "person.judge", id, from: "waiting", to: "in" });
  };
  return (
    <Paper look="care" title={texts.door({ n: waiting.length })}>
      <div className="tafel-row">
        {waiting.slice(0, FEW).map((person) => (
          <Press key={person.id} look="quiet" small icon="door" onClick={() => letIn([person])}>
            {texts.letOneIn({ number: doorNumber(person.id) })}
          </Press>
        ))}
        {waiting.length > 1 && (
          <Press look="quiet" small onClick={() => letIn(waiting)}>
            {texts.letIn}
          </Press>
        )}
      </div>
    </Paper>
  );
}
