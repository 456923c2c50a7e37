import { type ComponentType, useEffect, useState } from "react";
import { phoneTexts } from "../../shared/texts/phone.ts";
import { useTexts } from "../client/hooks.ts";
import { Press } from "../ui/Press.tsx";

type Props = { onBack: () => void };

/** Many words that few people open: they come when asked for, or ahead with the rest of the day. */
export const loadPrivacy = () => import("./PrivacyPage.tsx");

export function Privacy({ onBack }: Props) {
  const t = useTexts(phoneTexts);
  const [Page, setPage] = useState<ComponentType<Props> | null>(null);
  useEffect(() => {
    let over = false;
    loadPrivacy()
      .then((module) => over || setPage(() => module.default))
      .catch(() => {});
    return () => {
      over = true;
    };
  }, []);
  if (Page) return <Page onBack={onBack} />;
  return (
    <main className="phone-main">
      <p role="status">{t.loading}</p>
      <Press wide onClick={onBack}>
        {t.back2}
      </Press>
    </main>
  );
}
