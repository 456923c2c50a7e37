import { scaleTexts } from "../../../shared/texts/scale.ts";
import { useSay, useTexts } from "../../client/hooks.ts";
import type { PanelProps } from "../../regie/panel.ts";
import { Paper } from "../../ui/Paper.tsx";
import { Spread } from "./Spread.tsx";
import { usePlaces, useSpread } from "./use-scale.ts";

/** How many answered, and how the hall stands once it was turned. No team's own: those are for their tables. */
export function ScalePanel({ step }: PanelProps) {
  const t = useTexts(scaleTexts);
  return (
    <>
      {step.prompts.map((prompt) => (
        <Question key={prompt.key} step={step} prompt={prompt} />
      ))}
      <p className="soft">{step.revealed ? t.teamsOwn : t.covered}</p>
    </>
  );
}

function Question({
  step,
  prompt,
}: Pick<PanelProps, "step"> & { prompt: PanelProps["step"]["prompts"][number] }) {
  const t = useTexts(scaleTexts);
  const say = useSay();
  const places = usePlaces(step);
  const spread = useSpread(step, prompt.key, null);
  return (
    <Paper look="zone" level={3} title={say(prompt.ask)}>
      <p>{t.given(spread?.given ?? 0)}</p>
      {spread?.shown ? (
        <Spread spread={spread} places={places} label={t.hall} />
      ) : (
        step.revealed && <p className="soft">{t.tooFew}</p>
      )}
    </Paper>
  );
}
