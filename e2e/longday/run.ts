import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Random } from "../../shared/testing/random.ts";
import { type Facilitator, facilitate } from "../lib/facilitator.ts";
import { openLedger } from "../lib/ledger.ts";
import { openStaff } from "../lib/staff.ts";
import { pause, until } from "../lib/until.ts";
import { dayClock } from "./clock.ts";
import { type Point, playDay } from "./day.ts";
import type { Look } from "./flat.ts";
import { LONG_DAY } from "./method.ts";
import type { Scene } from "./scene.ts";
import { type Leak, type LongHost, startLongHost } from "./start-host.ts";

export type LongDays = {
  /** An empty folder. */
  data: string;
  days: number;
  /** Of ours, for each day of six hours and a half. */
  seconds: number;
  phones: number;
  teams?: number;
  seed: number;
  leak?: Leak;
  say?: (line: string) => void;
};

export type Outcome = { problems: string[]; looks: Look[]; counts: Record<string, number>; stderr: string };

/** Plays the same day a number of times on one host, each with a traject and people of its own. */
export async function longDays({ data, days, seconds, seed, leak, ...plan }: LongDays): Promise<Outcome> {
  const say = plan.say ?? (() => {});
  const [trajects, methods] = [join(data, "trajecten"), join(data, "vormen")];
  await mkdir(methods, { recursive: true });
  await writeFile(join(methods, "lange-dag.json"), JSON.stringify(LONG_DAY));
  const host = await startLongHost(trajects, methods, leak ?? null);
  const regie = facilitate(
    await openStaff({ url: host.url, face: "regie", key: host.keys.regie, ledger: openLedger() }),
  );
  const outcome: Outcome = { problems: [], looks: [], counts: {}, stderr: "" };
  try {
    for (let day = 1; day <= days; day += 1) {
      const look = async (point: Point) => {
        const { sample } = await host.ask({ what: "sample" }, "sample");
        outcome.looks.push({ ...sample, day, point });
        say(`day ${day}, ${point}: ${(sample.heap / 2 ** 20).toFixed(1)} MiB, ${sample.records} records`);
      };
      const scene = await open(host, regie, { ...plan, seconds, seed: seed + day, counts: outcome.counts });
      outcome.problems.push(...(await playDay(scene, { phones: plan.phones, data: trajects }, look)));
      await close(scene);
      await look("empty");
    }
  } finally {
    regie.close();
    await host.end();
    outcome.stderr = host.stderr();
  }
  return outcome;
}

async function open(
  host: LongHost,
  regie: Facilitator,
  plan: { seconds: number; seed: number; teams?: number; counts: Record<string, number> },
): Promise<Scene> {
  const signs = ["fiets", "tent", "kompas", "boot", "lantaarn", "brug"].slice(0, plan.teams ?? 6);
  const teams = signs.map((sign) => ({ name: `Team ${sign}`, sign }));
  const title = `Dag ${plan.seed}`;
  await regie.library({ do: "create", title, method: LONG_DAY.key, date: "2026-09-14", lang: "nl", teams });
  await until("the programme", () => regie.room.records.all("step").length > 0);
  await regie.open();
  const clock = dayClock(plan.seconds);
  await host.ask({ what: "clock", clock: clock.setting }, "done");
  const said = await regie.library({ do: "keys" });
  const { keys, code } = said as unknown as { keys: { team: string; coach: string }[]; code: string };
  const ledger = openLedger();
  const staff = (face: "beamer" | "tafel", key: string) => openStaff({ url: host.url, face, key, ledger });
  return {
    host,
    clock,
    ledger,
    regie,
    code,
    random: new Random(plan.seed),
    beamer: await staff("beamer", host.keys.beamer),
    coaches: await Promise.all(keys.map(({ coach }) => staff("tafel", coach))),
    teams: keys.map(({ team }) => team),
    guests: [],
    over: false,
    counts: plan.counts,
  };
}

/** Everybody goes home; the traject is closed and wiped. */
async function close(scene: Scene): Promise<void> {
  const { regie, beamer, coaches, guests } = scene;
  const title = regie.room.records.all("traject")[0]?.title ?? "";
  await regie.finish();
  beamer.close();
  for (const coach of coaches) coach.close();
  for (const guest of guests) await guest.leave();
  const { open: traject } = (await regie.library({ do: "list" })) as unknown as { open: string };
  await regie.library({ do: "leave" });
  await regie.library({ do: "erase", traject, title });
  await until("an empty regie", () => regie.room.records.all("traject").length === 0);
  await pause(500);
}
