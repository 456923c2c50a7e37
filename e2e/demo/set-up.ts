import { ROOM_HOST } from "../browser.ts";
import { facilitate } from "../lib/facilitator.ts";
import { startHost } from "../lib/host.ts";
import { openLedger } from "../lib/ledger.ts";
import { openPhone } from "../lib/phone.ts";
import { openStaff } from "../lib/staff.ts";
import { startTap } from "../lib/tap.ts";
import { until } from "../lib/until.ts";
import { castOf } from "./cast.ts";
import type { TeamSign } from "./content/types.ts";
import { openPages } from "./pages/pages.ts";
import { everyone, need, type Seat, type Stage } from "./stage.ts";

/** Teams at which one person's phone is a page in a real browser. */
const PAGE_TEAMS: readonly TeamSign[] = ["fiets", "boot"];
const NOTES_A_PROMPT = 2;

/** A host on a real store, a tap before it, staff at their places, pages open; nobody has joined yet. */
export async function setUp(data: string, pictures: string, say: (line: string) => void): Promise<Stage> {
  const host = await startHost({
    data,
    args: ["--host", "127.0.0.1", "--new", "dromen-kort", "--allow-host", ROOM_HOST],
  });
  const tap = await startTap(host.port);
  const ledger = openLedger();
  const { keys, teams, code } = host.line;
  const open = (face: "regie" | "beamer" | "tafel", key: string) =>
    openStaff({ url: tap.url, face, key, ledger });
  const regie = facilitate(await open("regie", keys.regie));
  await regie.open();
  const beamer = await open("beamer", keys.beamer);
  const signs = new Map(teams.map(({ id, sign }) => [sign as TeamSign, id]));
  const coaches = await Promise.all(
    teams.map(
      async ({ id, sign }) =>
        [
          sign as TeamSign,
          await open("tafel", keys.coaches.find((coach) => coach.team === id)?.key ?? ""),
        ] as const,
    ),
  );
  return {
    data,
    host,
    tap,
    ledger,
    regie,
    beamer,
    coaches: new Map(coaches),
    teams: signs,
    code: code ?? "",
    seats: castOf(PAGE_TEAMS, NOTES_A_PROMPT).map((player): Seat => ({ ...player, phone: null })),
    pages: await openPages({
      port: tap.port,
      beamer: new URL(host.line.beamer).hash,
      teams: PAGE_TEAMS,
      pictures,
    }),
    placed: [],
    themes: new Map(),
    dots: new Map(),
    actions: [],
    ticketsSeen: new Set(),
    tricks: [],
    say,
  };
}

/** Everyone with a phone comes in: one scan, one tap. */
export async function joinAll(stage: Stage): Promise<void> {
  const { code, ledger, tap } = stage;
  await Promise.all([
    everyone(
      stage.seats.filter((seat) => seat.style === "vlot" || seat.style === "traag"),
      3_000,
      async (seat) => {
        seat.phone = await openPhone({ url: tap.url, code, ledger });
        const answer = await seat.phone.join(need(stage.teams, seat.team));
        if (!answer.ok) throw new Error(`somebody could not join: ${answer.code}`);
      },
    ),
    ...stage.pages.phones.map((one) =>
      stage.pages.person(`joining ${one.team}`, () =>
        one.join(`http://${ROOM_HOST}:${tap.port}/#c=${code}&t=${need(stage.teams, one.team)}`),
      ),
    ),
  ]);
  // Their records have come when every phone sees the open step or the meeting.
  await until("records on every phone", () =>
    stage.seats.every((seat) => !seat.phone || seat.phone.room.records.all("meeting").length > 0),
  );
}
