import { regieTexts } from "../../../shared/texts/regie.ts";
import type { Link } from "../../client/api.ts";
import { useTexts } from "../../client/hooks.ts";
import { Mark } from "../../ui/Mark.tsx";
import { Press } from "../../ui/Press.tsx";

/** Before the first word of the host, and when this page can no longer be the regie. */
export function LinkState({ link }: { link: Link }) {
  const texts = useTexts(regieTexts);
  const words = link === "stale" || link === "not-allowed" ? texts[link] : texts.connecting;
  return (
    <main className="link-state table">
      <div className="paper">
        <Mark name={texts.app} />
        <p role="status">{words}</p>
        {link === "stale" && <Press onClick={() => location.reload()}>{texts.reload}</Press>}
      </div>
    </main>
  );
}
