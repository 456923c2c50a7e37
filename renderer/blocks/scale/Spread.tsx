import { scaleTexts } from "../../../shared/texts/scale.ts";
import type { Known } from "../../client/api.ts";
import { useLang, useTexts } from "../../client/hooks.ts";
import { classes } from "../../ui/classes.ts";
import { dayInWords } from "../../ui/day.ts";
import type { Place } from "./use-scale.ts";
import "./spread.css";

type Props = { spread: Known<"spread">; places: readonly Place[]; label: string };

/** How people stand: a column a place, and a line where they stood before. Read aloud it is a list with numbers. */
export function Spread({ spread, places, label }: Props) {
  const t = useTexts(scaleTexts);
  const [lang] = useLang();
  const { counts = [], unknown = 0, before = null } = spread;
  const most = Math.max(1, ...counts, ...(before?.counts ?? []));
  const [low, high] = [places[0]?.meaning, places.at(-1)?.meaning];
  return (
    <figure className="spread">
      <ol
        className={classes("spread-columns", places.some(({ label }) => label.length > 3) && "is-words")}
        aria-label={label}
      >
        {places.map(({ value, label: name }, i) => {
          const count = counts[i] ?? 0;
          const then = before?.counts[i];
          return (
            <li key={value}>
              <span className="visually-hidden">
                {`${name}: ${t.people(count)}${then === undefined ? "" : `, ${t.earlierPeople(then)}`}`}
              </span>
              <span className="spread-count" aria-hidden="true">
                {count > 0 ? count : ""}
              </span>
              <span className="spread-bar" aria-hidden="true">
                <i style={{ height: `${(100 * count) / most}%` }} />
                {then !== undefined && then > 0 && <b style={{ bottom: `${(100 * then) / most}%` }} />}
              </span>
              <span className="spread-name" aria-hidden="true">
                {name}
              </span>
            </li>
          );
        })}
      </ol>
      {(low || high) && (
        <p className="spread-poles">
          <span>{low}</span>
          <span>{high}</span>
        </p>
      )}
      <figcaption>
        {unknown > 0 && (
          <span>
            {t.unknown}: {unknown}
          </span>
        )}
        {before && <span className="spread-then">{t.earlier(dayInWords(before.date, lang, "short"))}</span>}
      </figcaption>
    </figure>
  );
}
