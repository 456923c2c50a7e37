import { beamerTexts } from "../../../shared/texts/beamer.ts";
import { useHello, useMeeting, usePulse, useTeams, useTexts } from "../../client/hooks.ts";
import { QrCode } from "../../ui/QrCode.tsx";
import { joinUrl, typedAddress, wifiText } from "../../ui/qr.ts";
import { TeamBadge } from "../../ui/TeamBadge.tsx";

/** *1 Wifi*, *2 Meedoen*: which of the two is on. Never both codes, for a camera takes the nearest one. */
function Steps({ on }: { on: "wifi" | "join" }) {
  const texts = useTexts(beamerTexts);
  if (!useMeeting()?.wifi) return null;
  return (
    <p className="join-steps">
      <span className={on === "wifi" ? "is-on" : undefined}>{texts.wifiStep}</span>
      <span className={on === "join" ? "is-on" : undefined}>{texts.joinStep}</span>
    </p>
  );
}

export function Wifi() {
  const texts = useTexts(beamerTexts);
  const wifi = useMeeting()?.wifi;
  if (!wifi) return <Join />;
  return (
    <div className="join table">
      <div className="qr-card">
        <QrCode text={wifiText(wifi)} label={texts.wifiQr} />
      </div>
      <div className="join-say">
        <Steps on="wifi" />
        <h1>{texts.wifiTitle}</h1>
        <p>{texts.wifiScan}</p>
        <dl>
          <dt>{texts.wifiName}</dt>
          <dd>{wifi.ssid}</dd>
          <dt>{texts.wifiPassword}</dt>
          <dd>{wifi.password || texts.wifiOpen}</dd>
        </dl>
      </div>
      <Teams />
    </div>
  );
}

export function Join() {
  const texts = useTexts(beamerTexts);
  const meeting = useMeeting();
  const address = useHello()?.addresses[0] ?? location.origin;
  const code = meeting?.code ?? "";
  return (
    <div className="join table">
      <div className="qr-card">
        <QrCode text={joinUrl(address, code)} label={texts.joinQr} />
      </div>
      <div className="join-say">
        <Steps on="join" />
        <h1>{texts.joinTitle}</h1>
        <p>{texts.joinScan}</p>
        <p className="join-url">
          {typedAddress(address)}
          <span>{texts.joinCode({ code })}</span>
        </p>
        <p className="join-help">{meeting?.door === "closed" ? texts.doorClosed : texts.joinHelp}</p>
        <p className="join-help">{texts.joinCoach}</p>
      </div>
      <Teams />
    </div>
  );
}

function Teams() {
  const texts = useTexts(beamerTexts);
  const pulse = usePulse();
  return (
    <ul className="join-teams" aria-label={texts.joined}>
      {useTeams().map((team) => (
        <li key={team.id}>
          <TeamBadge
            sign={team.sign ?? ""}
            name={team.name ?? ""}
            detail={pulse?.teams[team.id]?.joined ?? 0}
          />
        </li>
      ))}
    </ul>
  );
}
