import { useEffect, useState } from "react";
import { pairsOf, sizeOf } from "../../../shared/blocks/pairs/options.ts";
import { pairsTexts } from "../../../shared/texts/pairs.ts";
import { signTexts } from "../../../shared/texts/signs.ts";
import type { Known } from "../../client/api.ts";
import { useAll, useRoom, useSay, useTexts } from "../../client/hooks.ts";
import { LookAtEachOther } from "../../deelnemer/LookAtEachOther.tsx";
import { Title } from "../../deelnemer/Title.tsx";
import { useMe } from "../../deelnemer/use-phone.ts";
import { useRound, useRoundWords } from "../../rounds/use-round.ts";
import { Press } from "../../ui/Press.tsx";
import { Sign } from "../../ui/Sign.tsx";
import { usePicture } from "./picture.ts";
import "./pairs.css";

type Props = { step: Known<"step"> };

/** First find each other, then put the phone away. */
export default function PairsPhone({ step }: Props) {
  const round = useRound(step.id);
  const { how, size } = pairsOf(step);
  const t = useTexts(pairsTexts);
  if (how === "self")
    return (
      <LookAtEachOther inside step={step}>
        <RoundLine round={round} />
        <p>{size === 3 ? t.chooseThree : t.chooseSelf}</p>
      </LookAtEachOther>
    );
  return <Search key={round?.at} step={step} round={round} />;
}

function RoundLine({ round }: { round: Known<"round"> | undefined }) {
  const words = useRoundWords(round);
  return words ? <p className="soft">{words}</p> : null;
}

/** The picture that somebody else has too. */
function Search({ step, round }: Props & { round: Known<"round"> | undefined }) {
  const t = useTexts(pairsTexts);
  const me = useMe()?.person ?? "";
  const pair = useAll(
    "pair",
    (each) => each.step === step.id && each.round === round?.at && each.members?.includes(me) === true,
  )[0];
  const { seek, refused, same } = usePlace(step.id, round?.at, pair?.id ?? null);
  const [found, setFound] = useState<string | null>(null);
  const picture = usePicture();
  const names = useTexts(signTexts);
  if (!pair) return <p role="status">{refused ? t.noPlace : t.seeking}</p>;
  if (found === pair.id)
    return (
      <LookAtEachOther inside step={step}>
        <RoundLine round={round} />
        <Turn step={step} nth={pair.members?.indexOf(me) ?? 0} />
      </LookAtEachOther>
    );
  const people = sizeOf({ members: pair.members ?? [], guests: pair.guests ?? 0 });
  const { sign, number } = picture(pair.picture ?? 0);
  return (
    <div className="pair-search">
      <Title>{t.look}</Title>
      <p className="pair-picture">
        <Sign sign={sign} />
        <b>
          {names[sign]}
          {number && ` ${number}`}
        </b>
      </p>
      <p>{t.lookHint}</p>
      <p role="status">{people < 2 ? t.alone : same ? t.nobodyElse : t.withMany(people)}</p>
      <div className="phone-foot">
        <Press wide disabled={people < 2} onClick={() => setFound(pair.id)}>
          {t.found}
        </Press>
        <Press wide look="quiet" onClick={seek}>
          {t.nobody}
        </Press>
      </div>
    </div>
  );
}

/** Whose turn it is in this round, and to do what. */
function Turn({ step, nth }: Props & { nth: number }) {
  const t = useTexts(pairsTexts);
  const say = useSay();
  const { roles } = pairsOf(step);
  const role = say(nth === 0 ? roles[0] : roles[1]);
  return (
    <p>
      <b>{nth === 0 ? t.first : t.second}</b>
      {role && `: ${role}`}
    </p>
  );
}

/** Asks for a place when there is none, and for another one when nobody was there. */
function usePlace(step: string, round: number | undefined, pair: string | null) {
  const room = useRoom();
  const [refused, setRefused] = useState(false);
  const [same, setSame] = useState(false);
  const ask = async (from: string | null) => {
    const answer = await room.send({ type: "pair.find", step, from });
    setRefused(!answer.ok);
    setSame(answer.ok && answer["same"] === true);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a round, when there is no place yet.
  useEffect(() => {
    if (pair === null && round !== undefined) void ask(null);
  }, [round, pair === null]);
  return { refused, same, seek: () => void ask(pair) };
}
