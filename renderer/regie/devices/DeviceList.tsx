import { staffTexts } from "../../../shared/texts/staff.ts";
import type { Devices } from "../../../shared/wire/protocol.ts";
import { useTexts } from "../../client/hooks.ts";
import { clockTime } from "../../ui/end-time.ts";
import { Press } from "../../ui/Press.tsx";

type Props = {
  devices: Devices["devices"];
  nameOf: (team: string | null) => string;
  onPart: (device: string) => void;
};

/** What is paired for this meeting, when it was here last, and the end of it. */
export function DeviceList({ devices, nameOf, onPart }: Props) {
  const texts = useTexts(staffTexts);
  if (devices.length === 0) return <p className="soft">{texts.none}</p>;
  return (
    <section className="device-list">
      <h3>{texts.pairedList}</h3>
      {/* biome-ignore lint/a11y/noRedundantRoles: without a marker Safari stops calling it a list. */}
      <ul role="list">
        {devices.map(({ id, team, name, connected, seenAt }) => {
          const what = `${nameOf(team)} · ${name}`;
          const seen = seenAt === null ? texts.notSeen : texts.seenAt(clockTime(seenAt));
          return (
            <li key={id}>
              <span>
                {what}
                <small>{connected ? texts.hereNow : seen}</small>
              </span>
              <Press small look="quiet" aria-label={texts.partOf(what)} onClick={() => onPart(id)}>
                {texts.part}
              </Press>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
