import { hostTexts } from "../../../shared/texts/host.ts";
import { regieTexts } from "../../../shared/texts/regie.ts";
import { eraseTexts } from "../../../shared/texts/regie-erase.ts";
import type { ShelfTraject } from "../../../shared/wire/protocol.ts";
import { useLang, useTexts } from "../../client/hooks.ts";
import { Chip } from "../../ui/Chip.tsx";
import { dayInWords } from "../../ui/day.ts";
import { Menu } from "../../ui/Menu.tsx";
import { Press } from "../../ui/Press.tsx";
import { Route } from "../../ui/Route.tsx";
import { hostSentence } from "../host-words.ts";
import { KeepLine } from "./KeepUntil.tsx";

type Props = {
  traject: ShelfTraject;
  current: boolean;
  onOpen: () => void;
  onKeep: () => void;
  onErase: () => void;
};

const STOPS = { prepared: "ahead", open: "here", closed: "done" } as const;
const isState = (state: string): state is keyof typeof STOPS => Object.hasOwn(STOPS, state);

/** One traject on the shelf, with its meetings as stops of the journey. */
export function TrajectCard({ traject, current, onOpen, onKeep, onErase }: Props) {
  const texts = useTexts(regieTexts);
  const host = useTexts(hostTexts);
  const erase = useTexts(eraseTexts);
  const [lang] = useLang();
  const stateWord = (state: string) => (isState(state) ? texts[`state-${state}`] : state);
  return (
    <li className="traject-card paper">
      <div className="traject-head">
        <h2>{traject.title}</h2>
        {current && <Chip tone="calm">{texts.isOpen}</Chip>}
      </div>
      {traject.problem ? (
        <p className="traject-problem">{hostSentence("store", traject.problem, host)}</p>
      ) : (
        <>
          {traject.meetings.length > 1 && (
            <Route
              summary={traject.meetings.map((each) => `${each.title}: ${stateWord(each.state)}`).join(", ")}
              steps={traject.meetings.map((each, index) => ({
                id: String(index),
                title: each.title,
                state: isState(each.state) ? STOPS[each.state] : "ahead",
              }))}
            />
          )}
          {/* biome-ignore lint/a11y/noRedundantRoles: without a marker Safari stops calling it a list. */}
          <ul role="list" className="traject-meetings">
            {traject.meetings.map((each) => (
              <li key={`${each.date}-${each.title}`}>
                {(traject.meetings.length > 1 || each.title !== traject.title) && <span>{each.title}</span>}
                <small>
                  {dayInWords(each.date, lang, "short")} · {stateWord(each.state)}
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
      {!traject.problem && <KeepLine traject={traject} onKeep={onKeep} onErase={onErase} />}
      <div className="traject-foot">
        {!traject.problem && (
          <Press
            small
            look={current ? "primary" : "quiet"}
            onClick={onOpen}
            aria-label={`${current ? texts.openNow : texts.open}: ${traject.title}`}
          >
            {current ? texts.openNow : texts.open}
          </Press>
        )}
        <small>{texts.madeOn(dayInWords(traject.madeOn, lang, "short"))}</small>
        <Menu
          label={`${erase.keepUntil}, ${texts.erase}: ${traject.title}`}
          iconOnly
          items={[
            ...(traject.problem
              ? []
              : [
                  {
                    id: "keep",
                    label: `${traject.keepUntil ? erase.keepChange : erase.keepChoose}…`,
                    icon: "clock" as const,
                    onChoose: onKeep,
                  },
                ]),
            { id: "erase", label: `${texts.erase}…`, icon: "trash", erase: true, onChoose: onErase },
          ]}
        />
      </div>
    </li>
  );
}
