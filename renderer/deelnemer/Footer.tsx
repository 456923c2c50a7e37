import type { Lang } from "../../shared/lang.ts";
import { phoneTexts } from "../../shared/texts/phone.ts";
import { useLang, useTexts } from "../client/hooks.ts";
import { LanguageSwitch } from "../ui/LanguageSwitch.tsx";
import { Press } from "../ui/Press.tsx";

const LANGUAGES: readonly { code: Lang; name: string }[] = [
  { code: "nl", name: "Nederlands" },
  { code: "en", name: "English" },
];

export type Page = "notes" | "team";

/** What is seldom needed, below everything else. */
export function Footer({ onOpen }: { onOpen?: (page: Page) => void }) {
  const t = useTexts(phoneTexts);
  const [lang, choose] = useLang();
  return (
    <footer className="phone-end">
      {onOpen && (
        <nav>
          <Press look="quiet" small icon="note" onClick={() => onOpen("notes")}>
            {t.myNotes}
          </Press>
          <Press look="quiet" small icon="people" onClick={() => onOpen("team")}>
            {t.otherTeam}
          </Press>
        </nav>
      )}
      <LanguageSwitch label={t.language} languages={LANGUAGES} current={lang} onChange={choose} />
    </footer>
  );
}
