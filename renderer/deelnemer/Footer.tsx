import type { Lang } from "../../shared/lang.ts";
import { phoneTexts } from "../../shared/texts/phone.ts";
import { useLang, useTexts } from "../client/hooks.ts";
import { Tool } from "../ui/Tool.tsx";

/** The language that is not spoken now, under its own name. */
const OTHER: Record<Lang, { lang: Lang; name: string }> = {
  nl: { lang: "en", name: "English" },
  en: { lang: "nl", name: "Nederlands" },
};

export type Page = "notes" | "code" | "team" | "privacy";

type Props = {
  onOpen: (page: Page) => void;
  /** Nobody has joined on this phone yet: there is nothing of theirs to open. */
  outside?: boolean;
};

/** What is seldom needed, below everything else. */
export function Footer({ onOpen, outside = false }: Props) {
  const t = useTexts(phoneTexts);
  const [lang, choose] = useLang();
  const other = OTHER[lang];
  return (
    <footer className="phone-end">
      {!outside && <Tool icon="note" label={t.myNotes} onClick={() => onOpen("notes")} />}
      {!outside && <Tool icon="people" label={t.otherTeam} onClick={() => onOpen("team")} />}
      <Tool icon="lock" label={t.privacy} onClick={() => onOpen("privacy")} />
      <Tool icon="language" label={other.name} lang={other.lang} onClick={() => choose(other.lang)} />
    </footer>
  );
}
