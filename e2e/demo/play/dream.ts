import { newId } from "../../../shared/new-id.ts";
import { plantWords, writeWatched } from "../../lib/oracle/plant.ts";
import type { Facts } from "../../lib/oracle/rules.ts";
import { pause } from "../../lib/until.ts";
import type { Dealt } from "../cast.ts";
import { hurtfulNote, secondThoughts } from "../content/pages.ts";
import { PROMPT_KEYS, type PromptKey } from "../content/types.ts";
import { byProtocol, everyone, factsOf, need, type Placed, QUIET, type Seat, type Stage } from "../stage.ts";

/** Milliseconds in which the room writes. */
const WRITING = 9_000;

/** Everyone writes: phones on tickets, the coach for who has none. Some take back or say otherwise. */
export async function writeDreams(stage: Stage): Promise<void> {
  const step = stage.regie.step("dromen");
  const phones = byProtocol(stage);
  await everyone(phones, 1_500, async ({ phone }) => {
    for (const prompt of PROMPT_KEYS) {
      const refused = await phone.wallet.prepare(step.id, prompt, step.perPerson ?? 0);
      if (refused) throw new Error(`no tickets for ${prompt}: ${refused.code}`);
    }
  });
  await Promise.all([
    everyone(phones, 1_000, async (seat) => {
      seat.phone.room.status({ step: step.id, writing: true, ready: false });
      for (const note of seat.notes.filter((each) => !each.late)) {
        await pause((Math.random() * WRITING) / seat.notes.length);
        await writeOne(stage, seat, note);
      }
      seat.phone.room.status({ step: step.id, writing: false, ready: true });
    }),
    everyone(
      stage.seats.filter((seat) => seat.style === "zonder-telefoon"),
      1_000,
      async (seat) => {
        for (const note of seat.notes) await enterFor(stage, seat, note);
      },
    ),
    ...stage.pages.phones.map((one) => stage.pages.person(`writing in ${one.team}`, () => one.writeNotes())),
  ]);
  await haveSecondThoughts(stage);
}

/** What was still being written when the room moved on. */
export async function writeLate(stage: Stage): Promise<void> {
  await everyone(byProtocol(stage), 800, async (seat) => {
    for (const note of seat.notes.filter((each) => each.late)) await writeOne(stage, seat, note);
  });
}

async function writeOne(
  stage: Stage,
  seat: Seat,
  note: Pick<Dealt, "prompt" | "text" | "kind"> & { index: number | null },
): Promise<Placed> {
  if (!seat.phone) throw new Error("this person has no phone");
  const step = stage.regie.step("dromen").id;
  const { id, w } = await writeWatched(stage.oracle, seat.phone, {
    step,
    prompt: note.prompt,
    text: note.text,
    kind: note.kind,
    note: factsOf(stage, seat.team),
  });
  const placed: Placed = {
    id,
    team: seat.team,
    prompt: note.prompt,
    index: note.index,
    text: note.text,
    seat,
    w,
    gone: false,
  };
  stage.placed.push(placed);
  return placed;
}

/** *Geef door*: the coach's screen writes for somebody without a phone. */
async function enterFor(stage: Stage, seat: Seat, note: Dealt): Promise<void> {
  const id = newId();
  const facts: Facts = { note: factsOf(stage, seat.team), nameless: true };
  plantWords(stage.oracle, note.text, facts);
  await need(stage.coaches, seat.team).do({
    type: "note.add",
    id,
    step: stage.regie.step("dromen").id,
    prompt: note.prompt,
    text: note.text,
    kind: note.kind ?? null,
    photo: null,
  });
  const { prompt, index, text } = note;
  stage.placed.push({ id, team: seat.team, prompt, index, text, seat: null, w: null, gone: false });
}

/** People whose dealt notes leave a ticket of this prompt free. */
function withRoom(stage: Stage, prompt: PromptKey, count: number): (Seat & { phone: object })[] {
  return byProtocol(stage)
    .filter((seat) => seat.notes.filter((note) => note.prompt === prompt).length < 2)
    .slice(0, count);
}

async function haveSecondThoughts(stage: Stage): Promise<void> {
  const { withdrawn, edited, erased } = secondThoughts;
  const people = withRoom(stage, "meer", withdrawn.length + edited.length + 2);
  const next = () => {
    const seat = people.pop();
    if (!seat) throw new Error("too few people have a ticket left");
    return seat;
  };
  for (const text of withdrawn) {
    const placed = await writeOne(stage, next(), { prompt: "meer", text, index: null });
    await change(stage, placed, { type: "note.withdraw", id: placed.id });
    placed.gone = true;
    placed.seat?.phone?.wallet.free(placed.id);
    stage.oracle.becomes([text], "erased");
  }
  for (const { from, to } of edited) {
    const seat = next();
    const first = await writeOne(stage, seat, { prompt: "meer", text: from, index: null });
    plantWords(stage.oracle, to, { note: factsOf(stage, seat.team), nameless: true });
    await change(stage, first, { type: "note.edit", id: first.id, from: first.w, text: to });
    first.text = to;
    stage.oracle.becomes([from], "erased");
  }
  await writeOne(stage, next(), { prompt: "meer", text: hurtfulNote, index: null });
  await writeOne(stage, next(), { prompt: "meer", text: erased, index: null });
}

/** A command on one's own note, with the ticket it was written with. */
async function change(stage: Stage, note: Placed, cmd: { type: string } & Record<string, unknown>) {
  const step = stage.regie.step("dromen").id;
  const answer = await note.seat?.phone?.do(cmd, { step, prompt: note.prompt, use: note.id });
  if (!answer?.ok) throw new Error(`${cmd.type} was refused: ${answer?.code ?? "nobody's note"}`);
}

/** After turning: one note is taken away unseen by whom it is, another is erased for good. */
export async function removeWhatHurts(stage: Stage): Promise<void> {
  const find = (text: string) => {
    const found = stage.placed.find((note) => note.text === text);
    if (!found) throw new Error(`nobody wrote: ${text}`);
    return found;
  };
  const hurtful = find(hurtfulNote);
  await pause(QUIET);
  await stage.oracle.look("before staff take one away");
  await stage.regie.do({ type: "note.judge", id: hurtful.id, from: "shown", to: "removed" });
  hurtful.gone = true;
  stage.oracle.becomes([hurtfulNote], "removed");
  const erased = find(secondThoughts.erased);
  stage.oracle.becomes([erased.id], "erased id");
  await stage.regie.do({ type: "note.erase", id: erased.id });
  erased.gone = true;
  stage.oracle.becomes([secondThoughts.erased], "erased");
}
