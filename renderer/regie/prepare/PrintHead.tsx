import { useEffect, useRef } from "react";
import { regieTexts } from "../../../shared/texts/regie.ts";
import { prepareTexts } from "../../../shared/texts/regie-prepare.ts";
import { useTexts } from "../../client/hooks.ts";
import { Press } from "../../ui/Press.tsx";

type Props = { title: string; onBack: () => void; disabled?: boolean };

/** Above what is to be printed, and not on the paper: back, what it is, and the press for the printer. */
export function PrintHead({ title, onBack, disabled = false }: Props) {
  const texts = useTexts(prepareTexts);
  const general = useTexts(regieTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever came by keyboard or scrolled down starts at the top.
  useEffect(() => heading.current?.focus(), []);
  return (
    <header className="cards-head no-print">
      <Press small look="quiet" onClick={onBack}>
        {general.back}
      </Press>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <Press small onClick={() => window.print()} disabled={disabled}>
        {texts.print}
      </Press>
    </header>
  );
}
