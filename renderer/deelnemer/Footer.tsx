import type { Lang } from "../../shared/lang.ts";
import { phoneTexts } from "../../shared/texts/phone.ts";
import { useLang, useTexts } from "../client/hooks.ts";
import { Tool } from "../ui/Tool.tsx";

/** The language that is not spoken now, under its own name. */
const OTHER: Record<Lang, { lang: Lang; name: string }> = {
  nl: { lang: "en", name: "English" },
  en: { lang: "nl", name: "Nederlands" },
};

export type Page = "notes" | "team";

/** What is seldom needed, below everything else. */
export function Footer({ onOpen }: { onOpen?: (page: Page) => void }) {
  const t = useTexts(phoneTexts);
  const [lang, choose] = useLang();
  const other = OTHER[lang];
  return (
    <footer className="phone-end">
      {onOpen && <Tool icon="note" label={t.myNotes} onClick={() => onOpen("notes")} />}
      {onOpen && <Tool icon="people" label={t.otherTeam} onClick={() => onOpen("team")} />}
      <Tool icon="language" label={other.name} lang={other.lang} onClick={() => choose(other.lang)} />
    </footer>
  );
}
