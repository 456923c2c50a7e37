import { staffTexts } from "../../../shared/texts/staff.ts";
import type { Devices } from "../../../shared/wire/protocol.ts";
import { useHello, useTexts } from "../../client/hooks.ts";
import { Press } from "../../ui/Press.tsx";
import { QrCode } from "../../ui/QrCode.tsx";

type Props = {
  /** What is being paired, in words. */
  what: string;
  /** Where the code leads, from the host's address on. */
  path: string;
  /** How it stands with the code; undefined while the host has not said. */
  offer: Devices["offers"][number] | undefined;
  /** These words are the same on the device. */
  onYes: (words: string[]) => void;
  onAgain: () => void;
  onStop: () => void;
};

/** A code to scan; once a device shows up, its words to compare. */
export function Offering({ what, path, offer, onYes, onAgain, onStop }: Props) {
  const texts = useTexts(staffTexts);
  const device = offer?.device ?? null;
  const over = offer?.over ?? false;
  const address = useHello()?.addresses[0] ?? location.origin;
  return (
    <div className="offering">
      <div role="status">
        {device ? (
          <>
            <h3>{texts.compare}</h3>
            <p>{texts.wants(device.name)}</p>
            <p className="check-words" translate="no">
              {device.words.map((word) => (
                <b key={word}>{word}</b>
              ))}
            </p>
          </>
        ) : (
          <>
            <h3>{over ? texts.codeOver : texts.scan}</h3>
            <p>{over ? texts.codeOverSay : texts.scanSay}</p>
          </>
        )}
      </div>
      {!device && !over && (
        <div className="qr-card">
          <QrCode text={address + path} label={texts.qr(what)} />
        </div>
      )}
      <div className="devices-choices">
        <Press look="quiet" onClick={onStop}>
          {device ? texts.notSame : texts.stop}
        </Press>
        {device && <Press onClick={() => onYes(device.words)}>{texts.same}</Press>}
        {over && <Press onClick={onAgain}>{texts.newCode}</Press>}
      </div>
    </div>
  );
}
