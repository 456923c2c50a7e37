import type { ReactNode } from "react";
import type { Lang } from "../../shared/lang.ts";
import { privacySheetTexts } from "../../shared/texts/privacy-sheet.ts";
import { dayInWords } from "./day.ts";

type Props = {
  lang: Lang;
  /** ISO date, or null while nobody chose one. */
  keepUntil: string | null;
  /** Who answers for it and how to reach them, as the facilitator typed it. */
  responsible: string | null;
  /** What stands where nobody filled something in: a line to write on, or whom to ask. */
  blank: ReactNode;
};

const PARTS = ["what", "where", "who", "nameless", "wifi", "change", "after"] as const;

/** The privacyblad: the same words on paper and on a phone. */
export function PrivacyWords({ lang, keepUntil, responsible, blank }: Props) {
  const t = privacySheetTexts[lang];
  return (
    <div className="privacy-words" lang={lang}>
      <p>{t.free}</p>
      {PARTS.map((part) => (
        <section key={part}>
          <h2>{t[part]}</h2>
          <p>{t[`${part}Text`]}</p>
        </section>
      ))}
      <section>
        <h2>{t.keep}</h2>
        {keepUntil ? <p>{t.keepText(dayInWords(keepUntil, lang))}</p> : blank}
      </section>
      <section>
        <h2>{t.responsible}</h2>
        {responsible ? <p className="privacy-who">{responsible}</p> : blank}
      </section>
      <section>
        <h2>{t.rights}</h2>
        <p>{t.rightsText}</p>
      </section>
    </div>
  );
}
