import { useEffect, useState } from "react";
import { regieTexts } from "../../../shared/texts/regie.ts";
import { laptopTexts } from "../../../shared/texts/regie-laptop.ts";
import type { Diagnostics } from "../../../shared/wire/diagnostics.ts";
import { useTexts } from "../../client/hooks.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Press } from "../../ui/Press.tsx";
import { useCommands } from "../commands.tsx";
import { saveFile, useFiles } from "../files.ts";
import { judge } from "./judge.ts";
import { Numbers } from "./Numbers.tsx";

const LOOK_EVERY = 2_000;

/** How the laptop is doing, in words and then in numbers, and a report for who helps. */
export function Laptop({ onClose }: { onClose: () => void }) {
  const texts = useTexts(laptopTexts);
  const { close } = useTexts(regieTexts);
  const files = useFiles();
  const { tell } = useCommands();
  const [busy, setBusy] = useState(false);
  const found = useDiagnostics();

  const report = async () => {
    setBusy(true);
    const file = await files.report();
    setBusy(false);
    if ("code" in file) return tell(texts.notReported);
    saveFile(file.name, file.body);
    tell(texts.reported(file.name));
  };

  return (
    <Dialog open onClose={onClose} title={texts.title} closeLabel={close}>
      <div className="laptop" role="status">
        {found === undefined && <p>{texts.looking}</p>}
        {found === null && <p>{texts.unreachable}</p>}
        {found && judge(found).length === 0 && <p>{texts.fine}</p>}
        {found && judge(found).map((worry) => <p key={worry}>{texts[`worry-${worry}`]}</p>)}
      </div>
      {found && <Numbers found={found} />}
      <div className="laptop-report">
        <p className="soft">{texts.reportHint}</p>
        <Press small look="quiet" icon="download" busy={busy} onClick={() => void report()}>
          {texts.report}
        </Press>
      </div>
    </Dialog>
  );
}

/** Looks again while it is shown. Undefined before the first answer, null while there is none. */
function useDiagnostics(): Diagnostics | null | undefined {
  const { laptop } = useFiles();
  const [found, setFound] = useState<Diagnostics | null>();
  useEffect(() => {
    let shown = true;
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      const now = await laptop();
      if (!shown) return;
      setFound(now);
      timer = setTimeout(look, LOOK_EVERY);
    };
    void look();
    return () => {
      shown = false;
      clearTimeout(timer);
    };
  }, [laptop]);
  return found;
}
