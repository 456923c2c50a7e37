import { useEffect } from "react";
import type { Lang } from "../../shared/lang.ts";
import { staffTexts } from "../../shared/texts/staff.ts";
import type { Watched } from "../client/api.ts";
import { useWatched } from "../client/hooks.ts";
import { Mark } from "../ui/Mark.tsx";
import type { Pairing } from "./pair.ts";
import "./pairing.css";

type Props = { pairing: Watched<Pairing>; lang: Watched<Lang>; onPaired: (key: string) => void };

/** A device that scanned a code: the words to compare, and what to do with them. */
export function PairingPage({ pairing, lang, onPaired }: Props) {
  const now = useWatched(pairing);
  const texts = staffTexts[useWatched(lang)];
  useEffect(() => {
    if (now.state === "paired") onPaired(now.key);
  }, [now, onPaired]);
  return (
    <main className="pairing table">
      <div className="paper">
        <Mark name="Werktafel" />
        <h1>{texts.pairing}</h1>
        <div role="status">
          {now.state === "words" && (
            <>
              <p className="check-words" translate="no">
                {now.words.map((word) => (
                  <b key={word}>{word}</b>
                ))}
              </p>
              <p>{texts.wordsSay}</p>
            </>
          )}
          {now.state === "over" && <p>{texts.over}</p>}
          {(now.state === "calling" || now.state === "paired") && <p>{texts.calling}</p>}
        </div>
      </div>
    </main>
  );
}
