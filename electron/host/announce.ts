import { toString as qrText } from "qrcode";
import { teamsOf } from "../../shared/core/state.ts";
import { hostTexts } from "../../shared/texts/host.ts";
import { isLoopback } from "./actors.ts";
import type { Host } from "./host.ts";
import { coachKey } from "./keys.ts";
import { currentMeeting } from "./library-service.ts";

/** What `--json` prints on one line: everything a program needs to take part, keys included. */
export type Announcement = {
  addresses: string[];
  port: number;
  /** Staff pages, on this machine only. */
  regie: string;
  beamer: string;
  /** What the QR code on the wall holds, or null while no traject is open. */
  join: string | null;
  code: string | null;
  keys: {
    regie: string;
    beamer: string;
    coaches: { team: string; name: string; key: string; url: string }[];
  };
  teams: { id: string; name: string; sign: string; join: string }[];
  /** The running copy that was asked for: where it is, and the code that opens it. */
  copy: { folder: string; code: string } | null;
};

export function announcement(host: Host): Announcement {
  const addresses = host.addresses();
  const base = addresses[0] ?? "";
  const room = host.room();
  const meeting = room && currentMeeting(room.state);
  const teams = room && meeting ? teamsOf(room.state, meeting.id) : [];
  const join = meeting ? `${base}/#c=${meeting.code}` : null;
  return {
    addresses,
    port: host.port(),
    regie: host.page("regie"),
    beamer: host.page("beamer"),
    join,
    code: meeting?.code ?? null,
    keys: {
      ...host.keys,
      coaches: teams.map(({ id, name }) => {
        const key = coachKey(room?.secret ?? "", id);
        return { team: id, name, key, url: `${base}/tafel#k=${key}&t=${id}` };
      }),
    },
    teams: teams.map(({ id, name, sign }) => ({ id, name, sign, join: `${join}&t=${id}` })),
    copy: host.copy(),
  };
}

/** The same for a person at a terminal, Dutch first, with a QR code for phones. */
export async function announceInWords(host: Host): Promise<string> {
  const { nl, en } = hostTexts;
  const { addresses, regie, beamer, join, code, copy } = announcement(host);
  const lines = [
    "",
    both("ready"),
    ...(addresses.every((url) => isLoopback(new URL(url).hostname)) ? [both("onlyHere")] : []),
    "",
    `${both("regie")}:\n  ${regie}`,
    `${both("beamer")}:\n  ${beamer}`,
    `${both("phones")}:`,
    ...addresses.map((address) => `  ${address}`),
  ];
  if (join && code) {
    lines.push(nl.code({ code }), "", await qrText(join, { type: "terminal", small: true }));
  } else lines.push("", nl.notOpen, en.notOpen);
  if (copy) lines.push(nl.copying(copy), en.copying(copy), "");
  lines.push(both("stop"), "");
  return lines.join("\n");
}

type Plain = { [K in keyof typeof hostTexts.nl]: (typeof hostTexts.nl)[K] extends string ? K : never };

function both(key: Plain[keyof Plain]): string {
  const { nl, en } = hostTexts;
  return `${nl[key]} / ${en[key]}`;
}
