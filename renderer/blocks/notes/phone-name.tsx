import { useState } from "react";
import { LIMITS } from "../../../shared/limits.ts";
import { phoneTexts } from "../../../shared/texts/phone.ts";
import { useTexts } from "../../client/hooks.ts";
import { usePhone } from "../../deelnemer/phone.ts";
import { Title } from "../../deelnemer/Title.tsx";
import { Press } from "../../ui/Press.tsx";
import { TextField } from "../../ui/TextField.tsx";

/** A name is asked here, where a step shows it, and may be kept to oneself. */
export function AskName({ onDone }: { onDone: () => void }) {
  const t = useTexts(phoneTexts);
  const { outbox } = usePhone();
  const [name, setName] = useState("");
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) outbox.add({ type: "person.name", name: name.trim().slice(0, LIMITS.nameChars) });
        onDone();
      }}
    >
      <Title>{t.nameTitle}</Title>
      <p>{t.nameWhy}</p>
      <TextField label={t.nameLabel} value={name} onText={setName} autoComplete="given-name" />
      <Press wide type="submit" disabled={name.trim() === ""}>
        {t.nameSave}
      </Press>
      <Press wide look="quiet" onClick={onDone}>
        {t.nameSkip}
      </Press>
    </form>
  );
}
