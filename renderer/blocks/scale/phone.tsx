import { scaleTexts } from "../../../shared/texts/scale.ts";
import type { Known } from "../../client/api.ts";
import { useSay, useTexts, useWatched } from "../../client/hooks.ts";
import { CannotNameless } from "../../deelnemer/CannotNameless.tsx";
import { usePhone } from "../../deelnemer/phone.ts";
import { Title } from "../../deelnemer/Title.tsx";
import { useMe } from "../../deelnemer/use-phone.ts";
import { WhoReads } from "../../ui/WhoReads.tsx";
import { useTickets } from "../notes/phone-tickets.ts";
import { Places } from "./Places.tsx";
import { Spread } from "./Spread.tsx";
import { type Place, useChosen, usePlaces, useSpread } from "./use-scale.ts";

type Props = { step: Known<"step"> };

/** Where do you stand? Which place is this phone's is known on this phone only. */
export default function ScalePhone({ step }: Props) {
  const t = useTexts(scaleTexts);
  const say = useSay();
  const places = usePlaces(step);
  const prompts = step.prompts ?? [];
  const able = useTickets(step.id, prompts.map(({ key }) => key).join(" "), 1);
  if (step.revealed) return <Outcome step={step} places={places} />;
  return (
    <>
      <Title>{say(step.title)}</Title>
      <WhoReads reader="nameless">{t.secret}</WhoReads>
      {able === "no" && <CannotNameless />}
      {prompts.map((prompt) => (
        <Question
          key={prompt.key}
          step={step}
          prompt={prompt.key}
          ask={say(prompt.ask)}
          places={places}
          able={able === "yes"}
        />
      ))}
    </>
  );
}

type QuestionProps = Props & { prompt: string; ask: string; places: readonly Place[]; able: boolean };

function Question({ step, prompt, ask, places, able }: QuestionProps) {
  const t = useTexts(scaleTexts);
  const { places: own, standAt } = usePhone();
  const mine = useWatched(own).find((each) => each.step === step.id && each.prompt === prompt);
  const chosen = useChosen(places);
  return (
    <fieldset className="stack">
      <legend className="question">{ask}</legend>
      <Places
        places={places}
        value={mine?.value}
        disabled={!able}
        onPlace={(value) => standAt(step.id, prompt, value)}
      />
      <p role="status" className="soft">
        {mine ? chosen(mine.value) : t.noWrong}
      </p>
    </fieldset>
  );
}

/** The own team's spread, and nobody else's. */
function Outcome({ step, places }: Props & { places: readonly Place[] }) {
  const t = useTexts(scaleTexts);
  const say = useSay();
  return (
    <>
      <Title>{t.ours}</Title>
      {(step.prompts ?? []).map((prompt) => (
        <section key={prompt.key} className="stack">
          <h2>{say(prompt.ask)}</h2>
          <OwnSpread step={step} prompt={prompt.key} places={places} label={t.ours} />
        </section>
      ))}
    </>
  );
}

type OwnProps = Props & { prompt: string; places: readonly Place[]; label: string };

function OwnSpread({ step, prompt, places, label }: OwnProps) {
  const t = useTexts(scaleTexts);
  const spread = useSpread(step, prompt, useMe()?.team ?? null);
  if (!spread?.shown) return <p className="soft">{t.tooFew}</p>;
  return <Spread spread={spread} places={places} label={label} />;
}
