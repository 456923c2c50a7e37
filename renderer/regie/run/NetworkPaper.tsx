import { type Finding, findingsOf, type Sight } from "../../../shared/hall/findings.ts";
import { networkTexts } from "../../../shared/texts/network.ts";
import { useHello, useRoom, useTexts, useWatched } from "../../client/hooks.ts";
import { Paper } from "../../ui/Paper.tsx";
import { typedAddress } from "../../ui/qr.ts";

type Texts = (typeof networkTexts)["nl"];

/** What to do about it, the likeliest first. */
function remedies({ code }: Finding, system: Sight["system"], t: Texts, address: string): string[] {
  switch (code) {
    case "no-network":
      return [t.doJoin, t[`doOwn-${system}`]];
    case "no-lease":
      return [t.doRenew, t.doJoin];
    case "only-made-up":
      return [t.doVpn, t.doJoin];
    case "gone-at-once":
      return [t.doSay, t.doPoint, t.doWifi];
    case "nobody":
      return [t.doSame, t[`doFirewall-${system}`], t.doBring];
    case "not-connecting":
      return [t.doStay, t.doMobile, t.doBring];
    case "slow":
      return [t.doMiddle];
    case "several":
      return [t.doWhich({ address })];
  }
}

/** What the numbers say of how phones get here: calm, in words, and only when there is something to do. */
export function NetworkPaper() {
  const t = useTexts(networkTexts);
  const sight = useWatched(useRoom().sight);
  const address = typedAddress(useHello()?.addresses[0] ?? location.origin);
  const findings = sight ? findingsOf(sight) : [];
  return (
    <div role="status" className="network">
      {sight && findings.length > 0 && (
        <Paper look="care" level={3} title={t.title}>
          {findings.map((finding) => (
            <div key={finding.code}>
              <p>
                <b>{t[finding.code](finding)}</b>
              </p>
              <ul>
                {remedies(finding, sight.system, t, address).map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            </div>
          ))}
        </Paper>
      )}
    </div>
  );
}
