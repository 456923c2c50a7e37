import { useState } from "react";
import { newId } from "../../../shared/new-id.ts";
import { tafelTexts } from "../../../shared/texts/tafel.ts";
import type { Known } from "../../client/api.ts";
import { useAll, useProgramme, useTexts } from "../../client/hooks.ts";
import { openShelf } from "../../client/storage.ts";
import { Aside } from "../../tafel/Aside.tsx";
import { useDesk } from "../../tafel/desk.tsx";
import { Paper } from "../../ui/Paper.tsx";
import { Tool } from "../../ui/Tool.tsx";

/** Dots for people without a phone; what all dots say stays covered until the facilitator turns them. */
export function VoteTafel({ step }: { step: Known<"step"> }) {
  const texts = useTexts(tafelTexts);
  const { team } = useDesk();
  const source = useProgramme().find((each) => each.key === step.source);
  const known = useAll(
    "theme",
    (theme) => theme.step === source?.id && (theme.team === team || theme.team === null),
  );
  const themes = [...known].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const [given, setGiven] = useGiven(step.id);
  return (
    <>
      <Paper title={texts.themes}>
        {!step.revealed && <p className="tafel-hint">{texts.dotsHint}</p>}
        {themes.length === 0 && <p>{texts.noThemes}</p>}
        <ul className="tafel-themes">
          {themes.map((theme) => (
            <li key={theme.id}>
              <p>
                <b>{theme.title?.t}</b>{" "}
                {theme.dotsShown && <small>{texts.dots({ n: theme.dots ?? 0 })}</small>}
              </p>
              {!step.revealed && (
                <Dots
                  step={step}
                  theme={theme}
                  given={given[theme.id] ?? []}
                  onGiven={(change) => setGiven(theme.id, change)}
                />
              )}
            </li>
          ))}
        </ul>
      </Paper>
      <Aside step={step} />
    </>
  );
}

/** Ids of dots by theme. */
type Given = Readonly<Record<string, readonly string[]>>;
/** From what is there when the answer comes: a second tap may have been answered in between. */
type Change = (ids: readonly string[]) => readonly string[];

const shelf = openShelf("local");

/**
 * The dots that were given here. Only this screen knows which: a dot carries nobody's name, also not a table's. So it
 * keeps them itself, or after a reload nobody could take them back.
 */
function useGiven(step: string): [Given, (theme: string, change: Change) => void] {
  const key = `dots-here:${step}`;
  const [given, setGiven] = useState<Given>(() => shelf.read(key, {}));
  return [
    given,
    (theme, change) =>
      setGiven((all) => {
        const now = { ...all, [theme]: change(all[theme] ?? []) };
        shelf.write(key, now);
        return now;
      }),
  ];
}

type Props = {
  step: Known<"step">;
  theme: Known<"theme">;
  given: readonly string[];
  onGiven: (change: Change) => void;
};

function Dots({ step, theme, given, onGiven }: Props) {
  const texts = useTexts(tafelTexts);
  const { act } = useDesk();
  const title = theme.title?.t ?? "";
  const give = async () => {
    const id = newId();
    const answer = await act({ type: "dot.place", id, step: step.id, target: theme.id });
    if (answer.ok) onGiven((ids) => [...ids, id]);
  };
  const take = async () => {
    const id = given.at(-1);
    if (!id) return;
    const answer = await act({ type: "dot.take", id });
    if (answer.ok) onGiven((ids) => ids.filter((each) => each !== id));
  };
  return (
    <span className="tafel-dots">
      <Tool
        label={`${texts.takeDot}: ${title}`}
        icon="minus"
        iconOnly
        disabled={given.length === 0}
        onClick={take}
      />
      <output>{texts.dotsHere({ n: given.length })}</output>
      <Tool label={`${texts.giveDot}: ${title}`} icon="plus" iconOnly onClick={give} />
    </span>
  );
}
