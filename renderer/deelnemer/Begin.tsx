import { useState } from "react";
import { phoneTexts } from "../../shared/texts/phone.ts";
import { useTexts } from "../client/hooks.ts";
import { Press } from "../ui/Press.tsx";
import { Sent } from "../ui/Sent.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { Title } from "./Title.tsx";

/** Before the first step: a note to try with. It goes nowhere. */
export function Begin() {
  const t = useTexts(phoneTexts);
  const [text, setText] = useState("");
  const [tried, setTried] = useState(false);
  return (
    <main className="phone-main">
      <Title>{t.beginTitle}</Title>
      <p className="lead">{t.beginText}</p>
      <TextArea
        label={t.tryLabel}
        hint={t.tryHint}
        paper="blauw"
        value={text}
        onText={(next) => {
          setText(next);
          setTried(false);
        }}
      />
      <Press
        wide
        look="quiet"
        disabled={text.trim() === ""}
        onClick={() => {
          setText("");
          setTried(true);
        }}
      >
        {t.send}
      </Press>
      <Sent>{tried && t.trySent}</Sent>
    </main>
  );
}
