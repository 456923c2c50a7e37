import { newId } from "../../../shared/new-id.ts";
import { startHost } from "../../lib/host.ts";
import { openLedger } from "../../lib/ledger.ts";
import { openStaff } from "../../lib/staff.ts";
import { until } from "../../lib/until.ts";
import { fill, openHall, patiently } from "../hall.ts";
import type { Row } from "../row.ts";

const NOTES = 5_000;
const EVENTS = 20_000;

export const crash: Row = {
  name: "crash",
  what: "kill -9 in a burst, 20,000 events and 5,000 notes",
  async run({ folder, say }) {
    const hall = await openHall(folder, { hidden: false });
    await hall.regie.go("dromen");
    const ids = await fill(hall, NOTES);
    say("5,000 notes lie there; dragging them about");
    const moves = Math.ceil((EVENTS - NOTES) / hall.coaches.length);
    const zones = hall.regie.room.records.all("zone");
    const zoneOf = (id: string) => hall.regie.room.records.get("note", id)?.zone;
    await Promise.all(
      hall.coaches.map(async (coach, at) => {
        const own = ids[at] ?? [];
        for (let i = 0; i < moves; i += 1) {
          const id = own[i % own.length] ?? "";
          const pos = { x: i % 800, y: (i * 7) % 800 };
          await patiently(coach, { type: "note.move", id, zone: zoneOf(id) ?? zones[0]?.id, pos });
        }
      }),
    );
    say(`${EVENTS} events since the step began; a burst, and SIGKILL in the middle of it`);
    const told = burst(
      hall.coaches.map((coach) => coach.attempt),
      hall.regie.step("dromen").id,
    );
    await new Promise((later) => setTimeout(later, 40));
    const { port, line } = hall.host;
    await hall.host.kill();
    const begin = performance.now();
    const host = await startHost({ data: folder, port, args: ["--host", "127.0.0.1"] });
    const listens = performance.now() - begin;
    const beamer = await openStaff({
      url: host.url,
      face: "beamer",
      key: line.keys.beamer,
      ledger: openLedger(),
    });
    await until("the boards on a new beamer", () => beamer.room.records.all("note").length >= NOTES, 60_000);
    const serving = performance.now() - begin;
    const lost = told.filter((id) => !beamer.room.records.get("note", id)).length;
    beamer.close();
    for (const staff of [hall.regie, hall.beamer, ...hall.coaches]) staff.close();
    await host.stop();
    return [
      { what: "listening again", value: listens, unit: "ms" },
      { what: "a new screen has all of it", value: serving, unit: "ms", bar: 2_000 },
      { what: `acknowledged in the burst (${told.length}) and lost`, value: lost, unit: "", bar: 0 },
    ];
  },
};

type Attempt = (cmd: { type: string } & Record<string, unknown>) => Promise<{ ok: boolean }>;

/** Notes as fast as they are taken, until the host is gone. @returns ids as they are acknowledged */
function burst(attempts: readonly Attempt[], step: string): string[] {
  const told: string[] = [];
  for (const attempt of attempts) {
    for (let i = 0; i < 20; i += 1) {
      const id = newId();
      const cmd = {
        type: "note.add",
        id,
        step,
        prompt: "meer",
        text: "Tot het licht uitgaat",
        kind: null,
        photo: null,
      };
      void attempt(cmd).then(({ ok }) => ok && told.push(id));
    }
  }
  return told;
}
