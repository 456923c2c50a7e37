import { regieTexts } from "../../../shared/texts/regie.ts";
import { useTexts } from "../../client/hooks.ts";
import { Dialog } from "../../ui/Dialog.tsx";

const KEYS = [
  ["key-next", "PageDown"],
  ["key-back", "PageUp"],
  ["key-black", "B"],
  ["key-pause", "P"],
  ["key-undo", "Ctrl Z"],
  ["key-redo", "Ctrl Y"],
  ["key-help", "?"],
] as const;

export function Shortcuts({ onClose }: { onClose: () => void }) {
  const texts = useTexts(regieTexts);
  return (
    <Dialog open onClose={onClose} title={texts.shortcuts} closeLabel={texts.close}>
      <dl className="shortcuts">
        {KEYS.map(([name, keys]) => (
          <div key={name}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{texts[name]}</dd>
          </div>
        ))}
      </dl>
      <p className="soft">{texts.shortcutsHint}</p>
    </Dialog>
  );
}
