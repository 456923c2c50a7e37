import type { Team } from "../../../shared/room/records.ts";
import { regiePlanTexts } from "../../../shared/texts/regie-plan.ts";
import { useTexts } from "../../client/hooks.ts";
import { Paper } from "../../ui/Paper.tsx";
import { openQuestions } from "./questions.ts";
import type { Action } from "./use-actions.ts";

/** Open questions as questions: they stop nobody. */
export function Questions({ actions, teams }: { actions: readonly Action[]; teams: readonly Team[] }) {
  const texts = useTexts(regiePlanTexts);
  const { noOwner, notChecked, noDate, without } = openQuestions(actions, teams);
  const asked: { words: string; which: readonly Action[] }[] = [
    { words: texts.noOwner(noOwner.length), which: noOwner },
    { words: texts.notChecked(notChecked.length), which: notChecked },
    { words: texts.noDate(noDate.length), which: noDate },
  ].filter(({ which }) => which.length > 0);
  if (asked.length + without.length === 0) {
    return (
      <Paper title={texts.questions}>
        <p>{texts.allAnswered}</p>
      </Paper>
    );
  }
  return (
    <Paper look="care" title={texts.questions}>
      {asked.map(({ words, which }) => (
        <details key={words} className="question">
          <summary>{words}</summary>
          <ul>
            {which.map((action) => (
              <li key={action.id}>
                {teams.find((team) => team.id === action.team)?.name} · {action.what.t}
              </li>
            ))}
          </ul>
        </details>
      ))}
      {without.map((team) => (
        <p key={team.id}>{texts.noAction(team.name)}</p>
      ))}
      <p className="soft">{texts.questionsHint}</p>
    </Paper>
  );
}
