import type { Known } from "../../renderer/client/api.ts";
import { scaleOf } from "../../shared/blocks/scale/options.ts";
import { newId } from "../../shared/new-id.ts";
import type { Phone } from "../lib/phone.ts";
import { pause, until } from "../lib/until.ts";

const DOTS = "dots";

/** What all of them together did. */
export type Counts = {
  joined: number;
  notes: number;
  laid: number;
  dots: number;
  placed: number;
  refused: number;
};

export type Bot = { phone: Phone; mine: { id: string; step: string; prompt: string }[]; spent: Set<string> };

/** Where the room is now, as this phone knows it. */
export function currentStep({ room }: Phone): Known<"step"> | undefined {
  const meeting = room.records.all("meeting").find((each) => each.state === "open");
  return room.records.get("step", meeting?.current);
}

/**
 * Pretends to take part: whenever the room is in a step, does one thing that a person could do there, then thinks for a
 * while. Ends at `end` (performance.now()).
 * @param text gives something to write, or null when all has been said
 */
export async function pretend(
  bot: Bot,
  counts: Counts,
  { end, think, text }: { end: number; think: () => number; text: (prompt: string) => string | null },
): Promise<void> {
  while (performance.now() < end) {
    await pause(Math.min(think(), Math.max(0, end - performance.now())));
    const step = currentStep(bot.phone);
    if (!step || performance.now() >= end) continue;
    const did = await act(bot, step, text);
    if (did) counts[did] += 1;
  }
}

async function act(
  bot: Bot,
  step: Known<"step">,
  text: (prompt: string) => string | null,
): Promise<keyof Counts | null> {
  switch (step.block) {
    case "notes":
      return write(bot, step, text);
    case "cluster":
      return lay(bot, step);
    case "scale":
      return stand(bot, step);
    case "vote":
      return giveDot(bot, step);
    default:
      return null;
  }
}

async function write(bot: Bot, step: Known<"step">, text: (prompt: string) => string | null) {
  const { phone, mine } = bot;
  const count = step.perPerson ?? 1;
  const open = (step.prompts ?? []).filter(
    ({ key }) => mine.filter((note) => note.step === step.id && note.prompt === key).length < count,
  );
  const prompt = open[Math.floor(Math.random() * open.length)];
  const words = prompt && text(prompt.key);
  if (!prompt || !words) return null;
  const named = step.level === "named";
  if (!named && (await phone.wallet.prepare(step.id, prompt.key, count))) return "refused";
  const id = newId();
  const cmd = {
    type: "note.add",
    id,
    step: step.id,
    prompt: prompt.key,
    text: words,
    kind: null,
    photo: null,
  };
  const answer = await phone.do(cmd, named ? null : { step: step.id, prompt: prompt.key, use: id });
  if (!answer.ok) return "refused";
  mine.push({ id, step: step.id, prompt: prompt.key });
  return "notes";
}

async function lay({ phone, mine }: Bot, step: Known<"step">) {
  const themes = phone.room.records.all("theme").filter((theme) => theme.step === step.id);
  const note = mine.find(({ id }) => phone.room.records.get("note", id)?.theme === null);
  const theme = themes[Math.floor(Math.random() * themes.length)];
  if (!note || !theme) return null;
  const source = phone.room.records.get("step", note.step);
  const ticket = source?.level === "named" ? null : { step: note.step, prompt: note.prompt, use: note.id };
  const answer = await phone.do({ type: "note.lay", id: note.id, from: null, theme: theme.id }, ticket);
  return answer.ok ? "laid" : "refused";
}

async function giveDot({ phone, spent }: Bot, step: Known<"step">) {
  const source = phone.room.records.all("step").find((each) => each.key === step.source);
  const themes = phone.room.records.all("theme").filter((theme) => theme.step === source?.id);
  const theme = themes[Math.floor(Math.random() * themes.length)];
  if (!theme || step.revealed || spent.size >= (step.perPerson ?? 0)) return null;
  if (await phone.wallet.prepare(step.id, DOTS, step.perPerson ?? 0)) return "refused";
  const id = newId();
  spent.add(id);
  const cmd = { type: "dot.place", id, step: step.id, target: theme.id };
  return (await phone.do(cmd, { step: step.id, prompt: DOTS, use: id })).ok ? "dots" : "refused";
}

/** Stands somewhere on a scale of the step, once. */
async function stand({ phone, spent }: Bot, step: Known<"step">) {
  const prompt = (step.prompts ?? []).find(({ key }) => !spent.has(`${step.id} ${key}`))?.key;
  if (!prompt || step.revealed) return null;
  if (await phone.wallet.prepare(step.id, prompt, 1)) return "refused";
  spent.add(`${step.id} ${prompt}`);
  const id = newId();
  const value = 1 + Math.floor(Math.random() * scaleOf(step).places);
  const cmd = { type: "scale.place", id, step: step.id, prompt, value };
  return (await phone.do(cmd, { step: step.id, prompt, use: id })).ok ? "placed" : "refused";
}

/** Teams at the door, in their order. */
export async function teamsAtTheDoor({ room }: Phone): Promise<string[]> {
  await until("teams at the door", () => room.records.all("team").length > 0);
  const meeting = room.records.all("meeting").find((each) => each.state === "open");
  return room.records
    .all("team")
    .flatMap((team) => (meeting && team.meeting !== meeting.id ? [] : [team.id]));
}
