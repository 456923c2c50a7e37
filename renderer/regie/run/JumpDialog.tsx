import { regieTexts } from "../../../shared/texts/regie.ts";
import { runTexts } from "../../../shared/texts/regie-run.ts";
import { useTexts } from "../../client/hooks.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Press } from "../../ui/Press.tsx";

type Props = { title: string; onStay: () => void; onGo: () => void };

/** Another step than the next one: rare enough to ask, for it closes the step of now. */
export function JumpDialog({ title, onStay, onGo }: Props) {
  const texts = useTexts(runTexts);
  const general = useTexts(regieTexts);
  return (
    <Dialog
      open
      onClose={onStay}
      title={texts.jump(title)}
      closeLabel={general.close}
      choices={
        <>
          <Press look="quiet" onClick={onStay}>
            {texts.stay}
          </Press>
          <Press onClick={onGo}>{texts.jumpNow}</Press>
        </>
      }
    >
      <p>{texts.jumpHint}</p>
    </Dialog>
  );
}
