import { type Facilitator, facilitate } from "../lib/facilitator.ts";
import { type RunningHost, startHost } from "../lib/host.ts";
import { openLedger } from "../lib/ledger.ts";
import { Oracle } from "../lib/oracle/oracle.ts";
import { watchPhone } from "../lib/oracle/plant.ts";
import { openPhone, type Phone } from "../lib/phone.ts";
import { openStaff, type Staff } from "../lib/staff.ts";
import { startTap, type Tap } from "../lib/tap.ts";

/** Somebody in the room, behind a tap of their own: what came down it is what their device was sent. */
export type Guest = { phone: Phone; team: string; name: string };

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
  /** Does a device know this text from what came down to it? */
  heard(text: string): string[];
  close(): Promise<number | null>;
};

const GUESTS = 6;

/** One team of six and another of one, their coach, a regie and a beamer; the meeting is open and everybody is in. */
export async function beginDay(data: string): Promise<Day> {
  const host = await startHost({ data, args: ["--new", "dromen-kort", "--host", "127.0.0.1"] });
  const ledger = openLedger();
  const oracle = new Oracle();
  oracle.folder(data);
  oracle.log("log", () => host.stderr());
  const { keys, teams, code } = host.line;
  const [first, second] = teams;
  const key = keys.coaches.find((coach) => coach.team === first?.id)?.key;
  if (!first || !second || !key || !code) throw new Error("the host told too little");
  const taps = new Map<string, Tap>();
  const tapped = async (name: string) => {
    const tap = await startTap(host.port);
    taps.set(name, tap);
    return tap;
  };
  const bytes = (tap: Tap) => () => Buffer.concat(tap.lines.map((line) => line.bytes()));
  const screen = async (face: "regie" | "beamer" | "tafel", secret: string) => {
    const tap = await tapped(face);
    const table = face === "tafel" ? [first.id] : [];
    oracle.wire(face, { face, teams: new Set(table), person: null }, bytes(tap));
    return openStaff({ url: tap.url, face, key: secret, ledger });
  };
  const regie = facilitate(await screen("regie", keys.regie));
  const beamer = await screen("beamer", keys.beamer);
  const coach = await screen("tafel", key);
  await regie.open();
  const guests: Guest[] = [];
  for (let i = 0; i <= GUESTS; i += 1) {
    const name = `telefoon ${i}`;
    const tap = await tapped(name);
    const phone = await openPhone({ url: tap.url, code, ledger });
    const team = i < GUESTS ? first.id : second.id;
    watchPhone(oracle, name, phone, team, bytes(tap));
    await phone.join(team);
    guests.push({ phone, team, name });
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
    heard: (text) => [...taps].filter(([, tap]) => bytes(tap)().includes(text)).map(([name]) => name),
    async close() {
      for (const screen of [regie, beamer, coach]) screen.close();
      for (const { phone } of guests) phone.close();
      await Promise.all([...taps.values()].map((tap) => tap.close()));
      return host.stop();
    },
  };
}
