import { eraseTexts } from "../../../shared/texts/regie-erase.ts";
import { runTexts } from "../../../shared/texts/regie-run.ts";
import { useTexts } from "../../client/hooks.ts";
import { AskOnce } from "../../ui/AskOnce.tsx";
import { useCommands } from "../commands.tsx";

/** The picture of a note goes, its words stay. Nothing where there is no picture. */
export function ErasePhoto({ note, photo }: { note: string; photo: string | null | undefined }) {
  const texts = useTexts(eraseTexts);
  const run = useTexts(runTexts);
  const { send, tell } = useCommands();
  if (!photo) return null;
  const erase = async () => {
    const answer = await send({ type: "photo.erase", id: note, from: photo });
    if (answer.ok) tell(texts.photoErased);
  };
  return (
    <AskOnce
      small
      icon="trash"
      question={texts.photoAsk}
      confirm={texts.eraseNow}
      cancel={run.keep}
      onConfirm={() => void erase()}
    >
      {texts.photo}
    </AskOnce>
  );
}
