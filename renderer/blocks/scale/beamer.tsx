import { scaleTexts } from "../../../shared/texts/scale.ts";
import { Frame } from "../../beamer/Frame.tsx";
import { PutDown } from "../../beamer/PutDown.tsx";
import type { Known } from "../../client/api.ts";
import { useSay, useTexts } from "../../client/hooks.ts";
import { Spread } from "./Spread.tsx";
import { usePlaces, useSpread } from "./use-scale.ts";
import "./beamer.css";

/** The question while people choose; then how the whole hall stands. A team's own is for its own table. */
export function ScaleBeamer({ step }: { step: Known<"step"> }) {
  const say = useSay();
  const places = usePlaces(step);
  const [low, high] = [places[0], places.at(-1)];
  const prompts = step.prompts ?? [];
  if (step.revealed)
    return (
      <Frame title={say(step.title)}>
        <div className="wall-spreads" data-many={prompts.length > 1 || undefined}>
          {prompts.map((prompt) => (
            <HallSpread key={prompt.key} step={step} prompt={prompt.key} title={say(prompt.ask)} />
          ))}
        </div>
      </Frame>
    );
  return (
    <Frame title={say(step.title)}>
      <div className="asked">
        <PutDown step={step} />
        {prompts.map((prompt) => (
          <p key={prompt.key} className="asked-say">
            {say(prompt.ask)}
          </p>
        ))}
        {low && high && (low.meaning || high.meaning) && (
          <p className="wall-poles">
            <span>
              <b>{low.label}</b> {low.meaning}
            </span>
            <span>
              <b>{high.label}</b> {high.meaning}
            </span>
          </p>
        )}
      </div>
    </Frame>
  );
}

function HallSpread({ step, prompt, title }: { step: Known<"step">; prompt: string; title: string }) {
  const t = useTexts(scaleTexts);
  const places = usePlaces(step);
  const spread = useSpread(step, prompt, null);
  return (
    <section className="wall-spread">
      <h2>{title}</h2>
      {spread?.shown ? (
        <Spread spread={spread} places={places} label={t.hall} />
      ) : (
        <p className="beamer-lead">{t.ownTable}</p>
      )}
    </section>
  );
}
