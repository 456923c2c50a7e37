import { type Facilitator, facilitate } from "../lib/facilitator.ts";
import { type RunningHost, startHost } from "../lib/host.ts";
import { openLedger } from "../lib/ledger.ts";
import { type Ears, openEars } from "../lib/oracle/ears.ts";
import type { Oracle } from "../lib/oracle/oracle.ts";
import type { Phone } from "../lib/phone.ts";
import type { Staff } from "../lib/staff.ts";

export type Guest = { phone: Phone; team: string };

/** A small room of which every byte is heard by an oracle. */
export type Day = {
  data: string;
  host: RunningHost;
  oracle: Oracle;
  regie: Facilitator;
  coach: Staff;
  guests: readonly Guest[];
  /** A file as the regie takes it along. The oracle has judged it already. */
  take(request: { what: "plan" | "traject"; format: string; team: string | null }): Promise<Uint8Array>;
  heard: Ears["heard"];
  air: Ears["air"];
  close(): Promise<number | null>;
};

const GUESTS = 6;

/** One team of six and another of one, their coach, a regie and a beamer; the meeting is open and everybody is in. */
export async function beginDay(data: string, method = "dromen-kort"): Promise<Day> {
  const host = await startHost({ data, args: ["--new", method, "--host", "127.0.0.1"] });
  const ears = openEars(host, data, openLedger());
  const { oracle } = ears;
  const { keys, teams, code } = host.line;
  const [first, second] = teams;
  const key = keys.coaches.find((coach) => coach.team === first?.id)?.key;
  if (!first || !second || !key || !code) throw new Error("the host told too little");
  const regie = facilitate(await ears.staff("regie", keys.regie));
  const beamer = await ears.staff("beamer", keys.beamer);
  const coach = await ears.staff("tafel", key, first.id);
  await regie.open();
  const guests: Guest[] = [];
  for (let i = 0; i <= GUESTS; i += 1) {
    const team = i < GUESTS ? first.id : second.id;
    const phone = await ears.phone(`telefoon ${i}`, code, team);
    await phone.join(team);
    guests.push({ phone, team });
  }
  return {
    data,
    host,
    oracle,
    regie,
    coach,
    guests,
    async take({ what, format, team }) {
      const response = await fetch(`${host.url}/export`, {
        method: "POST",
        headers: { authorization: `Bearer ${keys.regie}`, "content-type": "application/json" },
        body: JSON.stringify({ what, format, team }),
      });
      if (!response.ok) throw new Error(`no ${format}: ${response.status}`);
      const file = new Uint8Array(await response.arrayBuffer());
      oracle.exported(`${what}-${team ?? "all"}.${format}`, file, { what, team });
      return file;
    },
    heard: ears.heard,
    air: ears.air,
    async close() {
      for (const screen of [regie, beamer, coach]) screen.close();
      for (const { phone } of guests) phone.close();
      await ears.close();
      return host.stop();
    },
  };
}
