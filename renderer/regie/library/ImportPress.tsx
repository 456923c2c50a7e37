import { useRef, useState } from "react";
import { regieTexts } from "../../../shared/texts/regie.ts";
import { useTexts } from "../../client/hooks.ts";
import { Press } from "../../ui/Press.tsx";
import { useCommands } from "../commands.tsx";
import { useFiles } from "../files.ts";

/** Brings in a `.werktafel` or a traject's JSON that someone shared. */
export function ImportPress({ onImported }: { onImported: () => void }) {
  const texts = useTexts(regieTexts);
  const files = useFiles();
  const { tell, explain } = useCommands();
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const bring = async (file: File) => {
    setBusy(true);
    const answer = await files.bring(file);
    setBusy(false);
    if (!answer.ok) return explain(answer);
    tell(texts.imported);
    onImported();
  };

  return (
    <>
      <input
        ref={field}
        type="file"
        hidden
        accept=".werktafel,.json,application/json"
        aria-label={texts.importFile}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          if (file) void bring(file);
        }}
      />
      <Press look="quiet" busy={busy} onClick={() => field.current?.click()}>
        {busy ? texts.importing : texts.importFile}
      </Press>
    </>
  );
}
