import { copyTexts } from "../../../shared/texts/copy.ts";
import type { CopyLine } from "../../../shared/wire/copy.ts";
import { useLang, useTexts } from "../../client/hooks.ts";
import { AskOnce } from "../../ui/AskOnce.tsx";
import { clockTime } from "../dates.ts";

type Props = { copies: readonly CopyLine[]; busy: boolean; onEnd: (id: string) => void };

/** The copies that run along, and how far each is. */
export function RunningCopies({ copies, busy, onEnd }: Props) {
  const texts = useTexts(copyTexts);
  const [lang] = useLang();
  if (copies.length === 0) return null;
  return (
    <section className="copy-part">
      <h3>{texts.running}</h3>
      {/* biome-ignore lint/a11y/noRedundantRoles: without a marker Safari stops calling it a list. */}
      <ul role="list" className="copy-list">
        {copies.map((copy) => (
          <li key={copy.id} data-state={copy.state}>
            <p>
              <strong>{copy.kind === "stick" ? texts.stick(copy.id) : texts.laptop}</strong>
            </p>
            <p>
              {sentence(copy, texts)}
              {copy.at !== null && copy.state !== "complete" && ` ${texts.upTo(clockTime(copy.at, lang))}`}
            </p>
            <AskOnce
              small
              question={texts.endAsk}
              confirm={texts.end}
              cancel={texts.no}
              busy={busy}
              onConfirm={() => onEnd(copy.id)}
            >
              {texts.end}
            </AskOnce>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sentence({ state, kind, behind }: CopyLine, texts: (typeof copyTexts)["nl"]): string {
  if (state === "busy") return texts["state-busy"](behind ?? 0);
  return state === "gone" ? texts[`state-gone-${kind}`] : texts[`state-${state}`];
}
