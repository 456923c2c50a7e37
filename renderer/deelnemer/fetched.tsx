import { type ComponentType, useEffect, useState } from "react";
import { phoneTexts } from "../../shared/texts/phone.ts";
import { useTexts } from "../client/hooks.ts";
import { Press } from "../ui/Press.tsx";

/** A page that few people open: it comes when asked for, or ahead with the rest of the day. */
export function fetched<P extends { onBack: () => void }>(
  load: () => Promise<{ default: ComponentType<P> }>,
): ComponentType<P> {
  return function Fetched(props) {
    const t = useTexts(phoneTexts);
    const [Page, setPage] = useState<ComponentType<P> | null>(null);
    useEffect(() => {
      let over = false;
      load()
        .then((module) => over || setPage(() => module.default))
        .catch(() => {});
      return () => {
        over = true;
      };
    }, []);
    if (Page) return <Page {...props} />;
    return (
      <main className="phone-main">
        <p role="status">{t.loading}</p>
        <Press wide onClick={props.onBack}>
          {t.back2}
        </Press>
      </main>
    );
  };
}
