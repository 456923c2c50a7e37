import { prepareTexts } from "../../../shared/texts/regie-prepare.ts";
import { useTexts } from "../../client/hooks.ts";
import { Paper } from "../../ui/Paper.tsx";
import { Press } from "../../ui/Press.tsx";
import { useBeamerWindow } from "../use-beamer-window.ts";

export function BeamerPaper() {
  const texts = useTexts(prepareTexts);
  const open = useBeamerWindow();
  return (
    <Paper title={texts.beamer}>
      <p>{texts.beamerLead}</p>
      <Press small look="quiet" icon="screen" onClick={open}>
        {texts.openBeamer}
      </Press>
    </Paper>
  );
}
