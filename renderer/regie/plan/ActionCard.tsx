import { useState } from "react";
import type { Meeting } from "../../../shared/room/records.ts";
import { regiePlanTexts } from "../../../shared/texts/regie-plan.ts";
import { useLang, useTexts } from "../../client/hooks.ts";
import { dayInWords } from "../../ui/day.ts";
import { ActionEditor } from "./ActionEditor.tsx";
import { ActionTools } from "./ActionTools.tsx";
import { Owners } from "./Owners.tsx";
import { Sources } from "./Sources.tsx";
import { TickYes } from "./TickYes.tsx";
import type { Action } from "./use-actions.ts";

type Props = {
  action: Action;
  meeting: Meeting;
  /** The meeting is going on, so that things can still change. */
  open: boolean;
};

const FIELDS = ["forWhom", "firstStep", "effect", "checkedWith"] as const;

/** One action: the promise, who keeps it, and what it grew from. */
export function ActionCard({ action, meeting, open }: Props) {
  const texts = useTexts(regiePlanTexts);
  const [lang] = useLang();
  const [doing, setDoing] = useState<"edit" | "tick" | null>(null);
  const done = () => setDoing(null);
  if (doing === "edit") return <ActionEditor action={action} meeting={meeting} onDone={done} />;
  return (
    <article className="action paper">
      <h3 dir="auto">{action.what.t}</h3>
      <Owners action={action} open={open} />
      <dl>
        <div>
          <dt>{texts.due}</dt>
          <dd>
            {action.due
              ? `${texts[`due-${action.due.chip}`]} · ${dayInWords(action.due.date, lang, "short")}`
              : texts.noDue}
          </dd>
        </div>
        {FIELDS.map(
          (field) =>
            action[field].t && (
              <div key={field}>
                <dt>{texts[field]}</dt>
                <dd dir="auto">{action[field].t}</dd>
              </div>
            ),
        )}
      </dl>
      <Sources ids={action.sources} />
      {open && doing === "tick" && <TickYes action={action} onDone={done} />}
      {open && doing === null && <ActionTools action={action} onDo={setDoing} />}
    </article>
  );
}
