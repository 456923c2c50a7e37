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
  /** Who scanned it. */
  device: Devices["offers"][number]["device"];
  onYes: () => void;
  onStop: () => void;
};

/** A code to scan; once a device shows up, its words to compare. */
export function Offering({ what, path, device, onYes, onStop }: Props) {
  const texts = useTexts(staffTexts);
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
            <h3>{texts.scan}</h3>
            <p>{texts.scanSay}</p>
          </>
        )}
      </div>
      {!device && (
        <div className="qr-card">
          <QrCode text={address + path} label={texts.qr(what)} />
        </div>
      )}
      <div className="devices-choices">
        <Press look="quiet" onClick={onStop}>
          {device ? texts.notSame : texts.stop}
        </Press>
        {device && <Press onClick={onYes}>{texts.same}</Press>}
      </div>
    </div>
  );
}
