import { networkInterfaces } from "node:os";
import { parseArgs } from "node:util";

export type Asked = {
  /** Origin of the host, with the code of the meeting and perhaps one team. */
  url: string;
  code: string;
  team: string | null;
  count: number;
  /** Notes a minute that each of them writes, at most. */
  rate: number;
  seconds: number;
};

export const USAGE =
  "npm run bots -- --join URL --count N [--rate NOTES_A_MINUTE] [--seconds S] [--i-know]\n" +
  "URL is what the QR code holds: http://address:port/#c=12345, with &t=team for one table.";

/** More than a hall holds is a mistake. */
const MOST = 600;
const LONGEST = 3_600;

/** What was asked for, or a sentence that says what is wrong with it. */
export function readAsked(args: readonly string[], own: readonly string[] = ownAddresses()): Asked | string {
  let values: Record<string, string | boolean | undefined>;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        join: { type: "string" },
        count: { type: "string" },
        rate: { type: "string", default: "3" },
        seconds: { type: "string", default: "60" },
        "i-know": { type: "boolean", default: false },
      },
    }));
  } catch {
    return USAGE;
  }
  const join = URL.parse(String(values["join"] ?? ""));
  const code = join && new URLSearchParams(join.hash.slice(1)).get("c");
  if (!join || !code) return USAGE;
  const numbers = {
    count: Number(values["count"]),
    rate: Number(values["rate"]),
    seconds: Number(values["seconds"]),
  };
  if (!Number.isInteger(numbers.count) || numbers.count < 1 || numbers.count > MOST)
    return `--count is a number from 1 to ${MOST}.\n${USAGE}`;
  if (!(numbers.rate > 0 && numbers.rate <= 60)) return "--rate is more than 0 and at most 60 a minute.";
  if (!(numbers.seconds > 0 && numbers.seconds <= LONGEST)) return `--seconds is at most ${LONGEST}.`;
  if (!own.includes(join.hostname) && values["i-know"] !== true)
    return `${join.hostname} is not this computer. Pretend people do not belong in somebody else's room; add --i-know if it is yours.`;
  const team = new URLSearchParams(join.hash.slice(1)).get("t");
  return { url: join.origin, code, team, ...numbers };
}

/** Names and addresses that are this computer. */
function ownAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((infos) => infos ?? []);
  return ["localhost", ...all.map(({ address, family }) => (family === "IPv6" ? `[${address}]` : address))];
}
