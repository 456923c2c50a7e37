import { pairsOf, sizeOf } from "../../../shared/blocks/pairs/options.ts";
import { pairsTexts } from "../../../shared/texts/pairs.ts";
import { signTexts } from "../../../shared/texts/signs.ts";
import type { Known } from "../../client/api.ts";
import { useAll, useTexts } from "../../client/hooks.ts";
import { useRound, useRoundWords } from "../../rounds/use-round.ts";
import { Aside } from "../../tafel/Aside.tsx";
import { useDesk } from "../../tafel/desk.tsx";
import { Paper } from "../../ui/Paper.tsx";
import { Sign } from "../../ui/Sign.tsx";
import { Tool } from "../../ui/Tool.tsx";
import { usePicture } from "./picture.ts";

const MOST_GUESTS = 3;

/** Groups at this table by their picture, so that the coach can seat people without a phone. */
export function PairsTafel({ step }: { step: Known<"step"> }) {
  const t = useTexts(pairsTexts);
  const { team } = useDesk();
  const round = useRound(step.id);
  const words = useRoundWords(round);
  const pairs = useAll(
    "pair",
    (pair) => pair.step === step.id && pair.round === round?.at && pair.team === team,
  );
  const there = [...pairs].sort((a, b) => (a.picture ?? 0) - (b.picture ?? 0));
  return (
    <>
      <Paper title={t.groups}>
        {words && <p>{words}</p>}
        {pairsOf(step).how === "self" && <p className="tafel-hint">{t.selfTafel}</p>}
        {pairsOf(step).how === "picture" && there.length === 0 && <p>{t.noGroups}</p>}
        <ul className="tafel-themes">
          {there.map((pair) => (
            <Group key={pair.id} pair={pair} />
          ))}
        </ul>
      </Paper>
      <Aside step={step} />
    </>
  );
}

function Group({ pair }: { pair: Known<"pair"> }) {
  const t = useTexts(pairsTexts);
  const names = useTexts(signTexts);
  const { act } = useDesk();
  const { sign, number } = usePicture()(pair.picture ?? 0);
  const guests = pair.guests ?? 0;
  const people = sizeOf({ members: pair.members ?? [], guests });
  const name = `${names[sign]}${number ? ` ${number}` : ""}`;
  const seat = (to: number) => void act({ type: "pair.guest", id: pair.id, from: guests, to });
  return (
    <li>
      <p className="in-row">
        <Sign sign={sign} /> <b>{name}</b> {t.people(people)}{" "}
        {guests > 0 && <small>{t.guests(guests)}</small>}
      </p>
      <span className="tafel-dots">
        <Tool
          label={`${t.dropGuest}: ${name}`}
          icon="minus"
          iconOnly
          disabled={guests === 0}
          onClick={() => seat(guests - 1)}
        />
        <Tool
          label={`${t.addGuest}: ${name}`}
          icon="plus"
          iconOnly
          disabled={guests >= MOST_GUESTS}
          onClick={() => seat(guests + 1)}
        />
      </span>
    </li>
  );
}
