import { beamerTexts } from "../../shared/texts/beamer.ts";
import type { Known } from "../client/api.ts";
import { useTexts } from "../client/hooks.ts";

/** "Fatima doet dit", as a stamp on the action; without a yes it says what the action still is. */
export function Stamp({ action, fresh }: { action: Known<"action">; fresh?: boolean }) {
  const texts = useTexts(beamerTexts);
  const names = (action.owners ?? []).flatMap((owner) => owner.name.t ?? []);
  const first = names.slice(0, -1).join(", ");
  const last = names.at(-1) ?? "";
  if (action.state !== "ja" || names.length === 0) {
    return <p className="stamp stamp-open">{action.state === "zoekt" ? texts.seeks : texts.proposal}</p>;
  }
  return (
    <p className={fresh ? "stamp stamp-fresh" : "stamp"}>
      {first ? texts.do({ names: `${first} ${texts.and} ${last}` }) : texts.does({ name: last })}
    </p>
  );
}
