import { phoneTexts } from "../../shared/texts/phone.ts";
import { privacySheetTexts } from "../../shared/texts/privacy-sheet.ts";
import { useAll, useLang, useTexts } from "../client/hooks.ts";
import { Press } from "../ui/Press.tsx";
import { PrivacyWords } from "../ui/PrivacyWords.tsx";
import { Title } from "./Title.tsx";

/** The privacyblad on the phone, before and while somebody takes part. */
export default function PrivacyPage({ onBack }: { onBack: () => void }) {
  const t = useTexts(phoneTexts);
  const sheet = useTexts(privacySheetTexts);
  const [lang] = useLang();
  const traject = useAll("traject")[0];
  return (
    <main className="phone-main">
      <Title>{sheet.title}</Title>
      <PrivacyWords
        lang={lang}
        keepUntil={traject?.keepUntil ?? null}
        responsible={traject?.responsible ?? null}
        blank={<p>{sheet.ask}</p>}
      />
      <div className="phone-foot">
        <Press wide onClick={onBack}>
          {t.back2}
        </Press>
      </div>
    </main>
  );
}
