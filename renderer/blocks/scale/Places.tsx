import { scaleTexts } from "../../../shared/texts/scale.ts";
import { useTexts } from "../../client/hooks.ts";
import { classes } from "../../ui/classes.ts";
import { Press } from "../../ui/Press.tsx";
import type { Place } from "./use-scale.ts";
import "./places.css";

type Props = {
  places: readonly Place[];
  /** Where one stands now; undefined: nowhere yet, and never a place chosen beforehand. */
  value?: number | null | undefined;
  disabled?: boolean;
  onPlace: (value: number | null) => void;
};

/** A press for each place and one for not knowing: no slider, which would begin somewhere. */
export function Places({ places, value, disabled = false, onPlace }: Props) {
  const t = useTexts(scaleTexts);
  const words = places.some(({ label }) => label.length > 3);
  const [low, high] = [places[0]?.meaning, places.at(-1)?.meaning];
  return (
    <div className="places">
      <div className={classes("places-row", words && "is-words")}>
        {places.map((place) => (
          <Press
            key={place.value}
            look="quiet"
            aria-pressed={value === place.value}
            aria-label={t.place(place.label, place.meaning)}
            disabled={disabled}
            onClick={() => onPlace(place.value)}
          >
            {place.label}
          </Press>
        ))}
      </div>
      {(low || high) && (
        <p className="places-poles" aria-hidden="true">
          <span>{low}</span>
          <span>{high}</span>
        </p>
      )}
      <Press
        wide
        look="quiet"
        aria-pressed={value === null}
        disabled={disabled}
        onClick={() => onPlace(null)}
      >
        {t.unknown}
      </Press>
    </div>
  );
}
