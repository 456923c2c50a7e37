/** `npm run bots`: pretend people in a room that is open, to rehearse with. */

import { demoNotes } from "../demo/content/notes.ts";
import { PROMPT_KEYS } from "../demo/content/types.ts";
import { openLedger } from "../lib/ledger.ts";
import { openPhone } from "../lib/phone.ts";
import { ms, p50, p95 } from "../lib/stats.ts";
import { pause } from "../lib/until.ts";
import { type Asked, readAsked } from "./arguments.ts";
import { type Bot, type Counts, pretend, teamsAtTheDoor } from "./bot.ts";

/** Pretend people come in one after the other, this many milliseconds apart. */
const APART = 40;
const TELL_EVERY = 5_000;

/** Texts in no order, each once; any prompt that the content does not know gets one of all. */
function texts(): (prompt: string) => string | null {
  const piles = new Map<string, string[]>();
  for (const key of PROMPT_KEYS)
    piles.set(key, shuffled(Object.values(demoNotes).flatMap((team) => team[key].map(({ text }) => text))));
  const rest = shuffled([...piles.values()].flat());
  return (prompt) => (piles.get(prompt) ?? rest).pop() ?? rest.pop() ?? null;
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

async function run({ url, code, team, count, rate, seconds }: Asked): Promise<boolean> {
  const ledger = openLedger();
  const counts: Counts = { joined: 0, notes: 0, laid: 0, dots: 0, placed: 0, refused: 0 };
  const bots: Bot[] = [];
  let teams: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const phone = await openPhone({ url, code, ledger });
    if (teams.length === 0) teams = team ? [team] : await teamsAtTheDoor(phone);
    const answer = await phone.join(teams[i % teams.length] ?? "");
    if (answer.ok) counts.joined += 1;
    else {
      console.log(`somebody could not come in: ${answer.code}`);
      counts.refused += 1;
      if (answer.code === "wrong-code" || answer.code === "no-meeting") return false;
    }
    bots.push({ phone, mine: [], spent: new Set() });
    await pause(APART);
  }
  console.log(`${counts.joined} pretend people are in; they go on for ${seconds} seconds`);
  const tell = () =>
    console.log(
      `notes ${counts.notes}, laid ${counts.laid}, dots ${counts.dots}, placed ${counts.placed}, refused ${counts.refused}`,
    );
  const telling = setInterval(tell, TELL_EVERY);
  const end = performance.now() + seconds * 1000;
  const text = texts();
  const think = () => (60_000 / rate) * (0.5 + Math.random());
  await Promise.all(bots.map((bot) => pretend(bot, counts, { end, think, text })));
  clearInterval(telling);
  tell();
  const times = ledger.acknowledged().map((entry) => (entry.answeredAt ?? 0) - entry.sentAt);
  console.log(`answered in ${ms(p50(times))} ms (p50), ${ms(p95(times))} ms (p95)`);
  for (const { phone } of bots) phone.close();
  return true;
}

const asked = readAsked(process.argv.slice(2));
if (typeof asked === "string") {
  console.error(asked);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = (await run(asked)) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
  // Sockets that are closing need not be waited for.
  process.exit();
}
