import { ROOM_HOST } from "../browser.ts";
import { facilitate } from "../lib/facilitator.ts";
import { startHost } from "../lib/host.ts";
import { openLedger } from "../lib/ledger.ts";
import { openEars } from "../lib/oracle/ears.ts";
import { until } from "../lib/until.ts";
import { castOf } from "./cast.ts";
import type { TeamSign } from "./content/types.ts";
import { openPages } from "./pages/pages.ts";
import { everyone, need, type Seat, type Stage } from "./stage.ts";

/** Teams at which one person's phone is a page in a real browser. */
const PAGE_TEAMS: readonly TeamSign[] = ["fiets", "boot"];
const NOTES_A_PROMPT = 2;

/** A host on a real store, an oracle that hears all of it, staff at their places, pages open; nobody has joined yet. */
export async function setUp(data: string, pictures: string, say: (line: string) => void): Promise<Stage> {
  const host = await startHost({
    data,
    args: ["--host", "127.0.0.1", "--new", "dromen-kort", "--allow-host", ROOM_HOST],
  });
  const ledger = openLedger();
  const ears = openEars(host, data, ledger);
  const { keys, teams, code } = host.line;
  const regie = facilitate(await ears.staff("regie", keys.regie));
  await regie.open();
  const beamer = await ears.staff("beamer", keys.beamer);
  const wall = await ears.line("pagina beamer", { face: "beamer", teams: new Set(), person: null });
  const signs = new Map(teams.map(({ id, sign }) => [sign as TeamSign, id]));
  const coaches = await Promise.all(
    teams.map(
      async ({ id, sign }) =>
        [
          sign as TeamSign,
          await ears.staff("tafel", keys.coaches.find((coach) => coach.team === id)?.key ?? "", id),
        ] as const,
    ),
  );
  return {
    data,
    host,
    oracle: ears.oracle,
    ears,
    ledger,
    regie,
    beamer,
    coaches: new Map(coaches),
    teams: signs,
    code: code ?? "",
    seats: castOf(PAGE_TEAMS, NOTES_A_PROMPT).map((player): Seat => ({ ...player, phone: null })),
    pages: await openPages({
      beamer: { port: wall.port, keys: new URL(host.line.beamer).hash },
      phones: await Promise.all(
        PAGE_TEAMS.map(async (team) => {
          const reader = { face: "deelnemer", teams: new Set([need(signs, team)]), person: null } as const;
          return { team, port: (await ears.line(`pagina ${team}`, reader)).port };
        }),
      ),
      pictures,
    }),
    placed: [],
    themes: new Map(),
    dots: new Map(),
    actions: [],
    tricks: [],
    say,
  };
}

/** Everyone with a phone comes in: one scan, one press. */
export async function joinAll(stage: Stage): Promise<void> {
  const { code, ears } = stage;
  await Promise.all([
    everyone(
      stage.seats.filter((seat) => seat.style === "vlot" || seat.style === "traag"),
      3_000,
      async (seat) => {
        const team = need(stage.teams, seat.team);
        seat.phone = await ears.phone(`telefoon ${stage.seats.indexOf(seat)}`, code, team);
        const answer = await seat.phone.join(team);
        if (!answer.ok) throw new Error(`somebody could not join: ${answer.code}`);
      },
    ),
    ...stage.pages.phones.map((one) =>
      stage.pages.person(`joining ${one.team}`, () =>
        one.join(`http://${ROOM_HOST}:${one.port}/#c=${code}&t=${need(stage.teams, one.team)}`),
      ),
    ),
  ]);
  // Their records have come when every phone sees the open step or the meeting.
  await until("records on every phone", () =>
    stage.seats.every((seat) => !seat.phone || seat.phone.room.records.all("meeting").length > 0),
  );
}
