import { type CSSProperties, useRef, useState } from "react";
import { PAPERS } from "../../../shared/draw/items.ts";
import { beamerTexts } from "../../../shared/texts/beamer.ts";
import type { Known } from "../../client/api.ts";
import { useSay, useTexts } from "../../client/hooks.ts";
import { classes } from "../../ui/classes.ts";
import { Frame } from "../Frame.tsx";
import { PutDown } from "../PutDown.tsx";
import { pileOf } from "../pile.ts";
import { TURN_WAVE } from "../turning.ts";
import { useWall } from "../use-wall.ts";

/** How many notes a question has, and whether they lie face down, turn right now, or stay in their team. */
export type Lying = { count: number; as: "covered" | "turning" | "open" | "in-team" };

type Props = {
  step: Known<"step">;
  /** By key of the question. */
  lying: ReadonlyMap<string, Lying>;
};

/** The questions side by side, and under each what was laid down: a back for every note. */
export function Asks({ step, lying }: Props) {
  const say = useSay();
  return (
    <Frame title={say(step.say)}>
      <div className="asking">
        <PutDown step={step} />
        <ul className="asks">
          {(step.prompts ?? []).map((prompt, i) => (
            <Ask key={prompt.key} prompt={prompt} paper={i} lying={lying.get(prompt.key)} />
          ))}
        </ul>
      </div>
    </Frame>
  );
}

type Prompt = NonNullable<Known<"step">["prompts"]>[number];

function Ask({ prompt, paper, lying }: { prompt: Prompt; paper: number; lying: Lying | undefined }) {
  const texts = useTexts(beamerTexts);
  const say = useSay();
  const { count, as } = lying ?? { count: 0, as: "open" };
  return (
    <li data-paper={PAPERS[paper % PAPERS.length]}>
      <h2>{say(prompt.title)}</h2>
      <p>{say(prompt.ask)}</p>
      <PileOf count={count} as={as} />
      {as === "in-team" ? (
        <p className="asks-count">{texts.inTeam}</p>
      ) : (
        count > 0 && <p className="asks-count">{texts.notes({ n: count })}</p>
      )}
    </li>
  );
}

/** A picture of the number beside it: whoever cannot see it misses nothing. */
function PileOf({ count, as }: Lying) {
  const place = useRef<HTMLDivElement>(null);
  const wall = useWall(place);
  // What lay there when this page opened is no news.
  const [first] = useState(count);
  const { back, places } = pileOf(as === "in-team" ? 0 : count, wall ?? { w: 0, h: 0 });
  const unit = wall?.unit ?? 1;
  const size = { width: back.w * unit, height: back.h * unit, "--u": `${(back.w * unit) / 60}px` };
  return (
    <div className="pile" ref={place} aria-hidden="true">
      {places.map(({ x, y }, i) => {
        const style = {
          ...size,
          left: x * unit,
          top: y * unit,
          // As hands put them down: never quite straight, and always the same.
          rotate: `${((i * 37) % 7) * 0.6 - 1.8}deg`,
          "--turn-delay": `${Math.round((i / places.length) * TURN_WAVE)}ms`,
        } as CSSProperties;
        const how = as === "open" ? "" : classes("note-turned", as === "turning" && "pile-turning");
        return (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: backs are alike; which note lies where nobody may know.
            key={i}
            className={classes("note", how, i >= first && "note-fresh")}
            style={style}
          />
        );
      })}
    </div>
  );
}
