import { eraseTexts } from "../../../shared/texts/regie-erase.ts";
import type { HandoutSummary } from "../../../shared/wire/protocol.ts";
import { useLang, useTexts } from "../../client/hooks.ts";
import { dayInWords } from "../../ui/day.ts";

/** The day in the facilitator's own time zone, ISO date. */
const dayOf = (at: number) => new Date(at).toLocaleDateString("sv");

/** What left the laptop before: erasing does not reach it, so whoever erases has to know of it. */
export function HandedOut({ handouts }: { handouts: readonly HandoutSummary[] }) {
  const texts = useTexts(eraseTexts);
  const [lang] = useLang();
  if (handouts.length === 0) return <p className="soft">{texts.handedOutNone}</p>;
  return (
    <section className="handed-out">
      <h3>{texts.handedOut}</h3>
      <ul>
        {handouts.map(({ what, meeting, to, at, times }) => (
          <li key={`${what} ${meeting} ${to} ${at}`}>
            <b>{texts[`what-${what}`]}</b>
            {meeting && ` ${meeting}`}
            {to && ` ${texts.to(to)}`}
            <small>
              {[
                ...(times > 1 ? [texts.times(times)] : []),
                texts.last(dayInWords(dayOf(at), lang, "short")),
              ].join(", ")}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
