import { p50 } from "../../lib/stats.ts";
import { openThinPhone } from "../../lib/thin-phone.ts";
import { until } from "../../lib/until.ts";
import { fill, openHall } from "../hall.ts";
import type { Row } from "../row.ts";

const PHONES = 80;
/** Channels a participant holds: room, team, own. */
const CHANNELS = 3;

export const joins: Row = {
  name: "joins",
  what: "80 joins in one instant, 2,000 notes on the boards",
  async run({ folder, say }) {
    const hall = await openHall(folder, { hidden: false });
    await hall.regie.go("dromen");
    await fill(hall, 2_000);
    say("2,000 notes lie on six boards");
    const begin = performance.now();
    const ready = await Promise.all(
      Array.from({ length: PHONES }, async (_, i) => {
        const phone = await openThinPhone(hall.host.url);
        const team = hall.teams[i % hall.teams.length] ?? "";
        const answer = await phone.join(hall.code, team);
        if (!answer.ok) throw new Error(`a join was refused: ${answer.code}`);
        await until(
          "all channels of a phone",
          () => [...phone.snapshots].filter((ch) => ch !== "door").length >= CHANNELS,
        );
        return { phone, at: performance.now() - begin };
      }),
    );
    const signs = ready.reduce((sum, { phone }) => sum + phone.received.signs, 0) / PHONES;
    for (const { phone } of ready) phone.close();
    await hall.close();
    return [
      { what: "last phone ready", value: Math.max(...ready.map(({ at }) => at)), unit: "ms", bar: 1_000 },
      { what: "half of the phones ready", value: p50(ready.map(({ at }) => at)), unit: "ms" },
      { what: "sent to each phone", value: signs / 1024, unit: "kB" },
    ];
  },
};
