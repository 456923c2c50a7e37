import { p50, p95, percentile } from "../../lib/stats.ts";
import { pause } from "../../lib/until.ts";
import { beamerPage } from "../beamer-page.ts";
import { type BenchHall, enter, handOut, openHall, type Writer, writeNote } from "../hall.ts";
import type { Context, Row, Value } from "../row.ts";

/** When the beamer's client heard of each note; `performance.now()`. */
export function hearing(hall: BenchHall): Map<string, number> {
  const heard = new Map<string, number>();
  hall.beamer.room.records.subscribe((touched) => {
    const now = performance.now();
    for (const id of touched) if (!heard.has(id)) heard.set(id, now);
  });
  return heard;
}

/** Everyone writes at their own moment, `rate` times a second for `seconds`. */
async function stream(writers: readonly Writer[], rate: number, seconds: number) {
  const sent = new Map<string, { at: number; wall: number; answered: number }>();
  const every = 1000 / rate;
  await Promise.all(
    writers.map(async (writer) => {
      await pause(Math.random() * every);
      const begin = performance.now();
      for (let i = 0; i < rate * seconds; i += 1) {
        const now = performance.now();
        const entry = { at: now, wall: performance.timeOrigin + now, answered: Number.NaN };
        const { id, answer } = writeNote(writer, `Bankje ${i} bij de school, en een boom om onder te zitten`);
        sent.set(id, entry);
        void answer.then((said) => {
          if (said.ok) entry.answered = performance.now();
        });
        await pause(begin + (i + 1) * every - performance.now());
      }
    }),
  );
  await pause(2_000);
  return sent;
}

async function measure(
  { folder, say }: Context,
  options: { phones: number; rate: number; seconds: number; prompts: string[]; page: boolean; bar: number },
): Promise<Value[]> {
  const { phones, rate, seconds, prompts } = options;
  const perPerson = Math.ceil((rate * seconds) / prompts.length);
  const hall = await openHall(folder, { hidden: false, perPerson });
  await hall.regie.go("dromen");
  const writers = await enter(hall, phones);
  say(`${phones} phones are in; ${phones * perPerson * prompts.length} tickets`);
  await handOut(hall, writers, prompts);
  const page = options.page ? await beamerPage(hall.host) : null;
  const heard = hearing(hall);
  const sent = await stream(writers, rate, seconds);
  const memory = hall.host.memory();
  const painted = page ? await page.painted() : new Map<string, number>();
  await page?.close();
  for (const { phone } of writers) phone.close();
  await hall.close();
  const toBeamer = [...sent].flatMap(([id, { at }]) => (heard.has(id) ? [(heard.get(id) ?? 0) - at] : []));
  const toAnswer = [...sent.values()]
    .map(({ at, answered }) => answered - at)
    .filter((n) => !Number.isNaN(n));
  const toPaint = [...sent].flatMap(([id, { wall }]) =>
    painted.has(id) ? [(painted.get(id) ?? 0) - wall] : [],
  );
  say(`${sent.size} notes sent, ${toAnswer.length} acknowledged, ${toBeamer.length} at the beamer`);
  return [
    { what: "phone to beamer client, p50", value: p50(toBeamer), unit: "ms" },
    { what: "phone to beamer client, p95", value: p95(toBeamer), unit: "ms", bar: options.bar },
    { what: "phone to beamer client, slowest", value: percentile(toBeamer, 1), unit: "ms" },
    ...(page
      ? [
          {
            what: "phone to a frame of the beamer page, p95",
            value: p95(toPaint),
            unit: "ms",
            bar: options.bar,
          },
        ]
      : []),
    { what: "phone to acknowledged, p95", value: p95(toAnswer), unit: "ms" },
    { what: "notes lost", value: sent.size - toBeamer.length, unit: "", bar: 0 },
    { what: "host memory", value: memory, unit: "MiB", bar: 250 },
  ];
}

export const eighty: Row = {
  name: "eighty",
  what: "80 phones, 1 note a second each without a name, 30 s",
  run: (context) =>
    measure(context, { phones: 80, rate: 1, seconds: 30, prompts: ["ambitie", "doen"], page: true, bar: 60 }),
};

export const fiveHundred: Row = {
  name: "five-hundred",
  what: "500 phones, 0.5 note a second each without a name, 20 s",
  run: (context) =>
    measure(context, { phones: 500, rate: 0.5, seconds: 20, prompts: ["ambitie"], page: false, bar: 100 }),
};

export const atOnce: Row = {
  name: "at-once",
  what: "80 notes in the same instant, without a name",
  async run({ folder }) {
    const hall = await openHall(folder, { hidden: false, perPerson: 5 });
    await hall.regie.go("dromen");
    const writers = await enter(hall, 80);
    await handOut(hall, writers, ["ambitie"]);
    const heard = hearing(hall);
    const lastTold: number[] = [];
    const lastAnswered: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const begin = performance.now();
      const notes = writers.map((writer) => writeNote(writer, "Allemaal tegelijk"));
      const answers = await Promise.all(notes.map(({ answer }) => answer));
      if (!answers.every(({ ok }) => ok)) throw new Error("a note was refused");
      lastAnswered.push(performance.now() - begin);
      await pause(800);
      lastTold.push(Math.max(...notes.map(({ id }) => heard.get(id) ?? Number.POSITIVE_INFINITY)) - begin);
    }
    for (const { phone } of writers) phone.close();
    await hall.close();
    return [
      { what: "last one told to the beamer client, median of 5", value: p50(lastTold), unit: "ms", bar: 100 },
      { what: "last one acknowledged, median of 5", value: p50(lastAnswered), unit: "ms" },
    ];
  },
};
