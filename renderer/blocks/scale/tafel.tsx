import { useState } from "react";
import { newId } from "../../../shared/new-id.ts";
import { scaleTexts } from "../../../shared/texts/scale.ts";
import type { Known } from "../../client/api.ts";
import { useSay, useTexts } from "../../client/hooks.ts";
import { openShelf } from "../../client/storage.ts";
import { Aside } from "../../tafel/Aside.tsx";
import { useDesk } from "../../tafel/desk.tsx";
import { Paper } from "../../ui/Paper.tsx";
import { Tool } from "../../ui/Tool.tsx";
import { Places } from "./Places.tsx";
import { Spread } from "./Spread.tsx";
import { usePlaces, useSpread } from "./use-scale.ts";

/** For people without a phone; and once it is turned, how this team stands. */
export function ScaleTafel({ step }: { step: Known<"step"> }) {
  const say = useSay();
  return (
    <>
      <div className="stack">
        {(step.prompts ?? []).map((prompt) => (
          <Paper key={prompt.key} title={say(prompt.ask)}>
            {step.revealed ? (
              <Outcome step={step} prompt={prompt.key} />
            ) : (
              <ForOthers step={step} prompt={prompt.key} />
            )}
          </Paper>
        ))}
      </div>
      <Aside step={step} />
    </>
  );
}

type Props = { step: Known<"step">; prompt: string };

function Outcome({ step, prompt }: Props) {
  const t = useTexts(scaleTexts);
  const { team } = useDesk();
  const spread = useSpread(step, prompt, team);
  const places = usePlaces(step);
  if (!spread?.shown) return <p>{t.tooFew}</p>;
  return <Spread spread={spread} places={places} label={t.ours} />;
}

const shelf = openShelf("local");

/** What was entered here; only this screen knows which, so that the last one can be taken back after a slip. */
function ForOthers({ step, prompt }: Props) {
  const t = useTexts(scaleTexts);
  const { act } = useDesk();
  const places = usePlaces(step);
  const key = `placed-here:${step.id}:${prompt}`;
  const [given, setGiven] = useState<readonly string[]>(() => shelf.read(key, []));
  const keep = (change: (ids: readonly string[]) => readonly string[]) =>
    setGiven((ids) => {
      const now = change(ids);
      shelf.write(key, now);
      return now;
    });
  const place = async (value: number | null) => {
    const id = newId();
    const answer = await act({ type: "scale.place", id, step: step.id, prompt, value });
    if (answer.ok) keep((ids) => [...ids, id]);
  };
  const takeBack = async () => {
    const id = given.at(-1);
    if (!id) return;
    const answer = await act({ type: "scale.leave", id });
    if (answer.ok) keep((ids) => ids.filter((each) => each !== id));
  };
  return (
    <>
      <p className="tafel-hint">{t.forOthers}</p>
      {/* Nothing stays pressed: the next one must not see where the last one stood. */}
      <Places places={places} onPlace={place} />
      <p className="in-row">
        <output>{t.here(given.length)}</output>
        <Tool label={t.takeBack} icon="undo" disabled={given.length === 0} onClick={takeBack} />
      </p>
    </>
  );
}
