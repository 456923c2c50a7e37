import { useState } from "react";
import { LANGS, type Lang } from "../../../shared/lang.ts";
import { LIMITS } from "../../../shared/limits.ts";
import type { Meeting } from "../../../shared/room/records.ts";
import { privacySheetTexts } from "../../../shared/texts/privacy-sheet.ts";
import { prepareTexts } from "../../../shared/texts/regie-prepare.ts";
import { useTexts } from "../../client/hooks.ts";
import { dayInWords } from "../../ui/day.ts";
import { PrivacyWords } from "../../ui/PrivacyWords.tsx";
import { Segmented } from "../../ui/Segmented.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useCommands } from "../commands.tsx";
import { useWhole } from "../whole.ts";
import { PrintHead } from "./PrintHead.tsx";

const NAMES: Record<Lang, string> = { nl: "Nederlands", en: "English" };

/** The privacyblad as it comes out of the printer: one A4, with lines where nothing was filled in. */
export function PrivacySheet({ meeting, onBack }: { meeting: Meeting; onBack: () => void }) {
  const texts = useTexts(prepareTexts);
  const { send } = useCommands();
  const traject = useWhole("traject")[0];
  const [lang, setLang] = useState<Lang>(meeting.lang);
  const [typing, setTyping] = useState<string | null>(null);
  const known = traject?.responsible ?? null;
  const save = () => {
    const responsible = typing?.trim() || null;
    setTyping(null);
    if (typing !== null && responsible !== known) void send({ type: "traject.edit", set: { responsible } });
  };
  return (
    <main className="cards">
      <PrintHead title={texts.privacy} onBack={onBack} />
      <div className="privacy-fill no-print">
        <TextField
          label={texts.responsible}
          hint={texts.responsibleHint}
          value={typing ?? known ?? ""}
          onText={setTyping}
          limit={LIMITS.promptChars}
          autoComplete="off"
          onBlur={save}
        />
        <Segmented
          label={texts.privacyLang}
          options={LANGS.map((each) => ({ value: each, label: NAMES[each], lang: each }))}
          value={lang}
          onChange={setLang}
        />
      </div>
      <article className="table-card privacy-sheet">
        <header lang={lang}>
          <h2 className="privacy-title">{privacySheetTexts[lang].title}</h2>
          <p>
            {meeting.title} · {dayInWords(meeting.date, lang)}
          </p>
        </header>
        <PrivacyWords
          lang={lang}
          keepUntil={traject?.keepUntil ?? null}
          responsible={typing ?? known}
          blank={<p className="privacy-blank" />}
        />
      </article>
    </main>
  );
}
