import { newId } from "../../shared/new-id.ts";
import type { Answer } from "../../shared/wire/protocol.ts";
import { pause } from "../lib/until.ts";
import type { Guest } from "./guest.ts";
import { count, type Scene } from "./scene.ts";

const TEXT = "Een bankje bij de school, met een boom om onder te zitten als het warm is";

/**
 * Everyone does something at a moment of their own within these simulated minutes; who is asleep does not. The day goes
 * on by the clock: whoever waits for a line that broke is not waited for.
 */
function everyone(scene: Scene, minutes: number, act: (guest: Guest) => Promise<unknown>): void {
  for (const guest of scene.guests)
    void pause(scene.random.next() * scene.clock.minutes(minutes)).then(() =>
      guest.asleep || scene.over ? undefined : act(guest),
    );
}

/** Tickets for a question of the open step; asked until they are there, for a line may break in between. */
async function ask(guest: Guest, step: string, prompt: string, many: number): Promise<void> {
  for (let tries = 0; tries < 3 && !guest.asleep; tries += 1) {
    const refused = await guest.phone.wallet.prepare(step, prompt, many);
    if (!refused?.keep) return;
    await pause(200);
  }
}

/** Everyone writes what the step allows; some say it otherwise, or take it back. Nobody waits for an answer. */
export function write(scene: Scene, key: string, minutes: number): void {
  const { id: step, prompts = [], perPerson = 1 } = scene.regie.step(key);
  const { random } = scene;
  everyone(scene, minutes, async (guest) => {
    for (const { key: prompt } of prompts) {
      await ask(guest, step, prompt, perPerson);
      if (scene.over) return;
      for (let i = 0; i < perPerson; i += 1) {
        const id = newId();
        const use = { step, prompt, use: id };
        const cmd = { type: "note.add", id, step, prompt, text: `${TEXT} (${i})`, kind: null, photo: null };
        void guest.phone.do(cmd, use).then((answer) => {
          if (!answer.ok) return count(scene, `notes refused: ${answer.code}`);
          count(scene, "notes");
          if (random.once(10)) void reword(scene, guest, use, answer);
          else if (random.once(20)) void withdraw(scene, guest, use);
        });
      }
    }
  });
}

type Use = { step: string; prompt: string; use: string };

async function reword(scene: Scene, guest: Guest, use: Use, added: Answer & { ok: true }): Promise<void> {
  const cmd = { type: "note.edit", id: use.use, from: added["w"], text: `Anders gezegd: ${TEXT}` };
  if ((await guest.phone.do(cmd, use)).ok) count(scene, "reworded");
}

async function withdraw(scene: Scene, guest: Guest, use: Use): Promise<void> {
  if (!(await guest.phone.do({ type: "note.withdraw", id: use.use }, use)).ok) return;
  guest.phone.wallet.free(use.use);
  count(scene, "withdrawn");
}

/** The coach writes for who has no phone, and names five themes; each writer lays own notes on one of them. */
export async function lay(scene: Scene, minutes: number): Promise<Map<string, string[]>> {
  const { id: step } = scene.regie.step("themas");
  const themes = new Map<string, string[]>();
  for (const [i, coach] of scene.coaches.entries()) {
    const ids = Array.from({ length: 5 }, () => newId());
    themes.set(scene.teams[i] ?? "", ids);
    for (const [n, id] of ids.entries()) {
      await coach.do({ type: "theme.add", id, step, title: `Thema ${n + 1}` });
      count(scene, "themes");
    }
  }
  everyone(scene, minutes, async (guest) => {
    for (const { use } of usesOf(guest, scene.regie.step("ambitie").id)) {
      const theme = scene.random.pick(themes.get(guest.team) ?? []);
      void guest.phone
        .do({ type: "note.lay", id: use.use, from: null, theme }, use)
        .then((answer) => answer.ok && count(scene, "laid"));
    }
  });
  return themes;
}

/** Notes that this phone wrote in a step and still has the right to. */
function usesOf(guest: Guest, step: string): { use: Use }[] {
  const booklets = guest.phone.kept.shelf.read<Record<string, { tickets: { use: string | null }[] }>>(
    "tickets",
    {},
  );
  return Object.entries(booklets).flatMap(([key, { tickets }]) => {
    const [of = "", prompt = ""] = key.split("|");
    if (of !== step) return [];
    return tickets.flatMap(({ use }) => (use ? [{ use: { step, prompt, use } }] : []));
  });
}

/** Three dots each; one in ten is taken back and laid elsewhere. */
export function vote(scene: Scene, themes: Map<string, string[]>, minutes: number): void {
  const { id: step } = scene.regie.step("doelen");
  everyone(scene, minutes, async (guest) => {
    await ask(guest, step, "dots", 3);
    if (scene.over) return;
    for (let i = 0; i < 3; i += 1) {
      const id = newId();
      const use = { step, prompt: "dots", use: id };
      const target = scene.random.pick(themes.get(guest.team) ?? []);
      void guest.phone.do({ type: "dot.place", id, step, target }, use).then((answer) => {
        count(scene, answer.ok ? "dots" : `dots refused: ${answer.code}`);
      });
    }
  });
}

/** Five proposals a team, typed by the coach; somebody says yes on an own phone. */
export async function promise(scene: Scene): Promise<void> {
  const { id: step } = scene.regie.step("acties");
  const fields = { forWhom: "de buurt", firstStep: "bellen", effect: "meer contact", checkedWith: "" };
  for (const [i, coach] of scene.coaches.entries()) {
    const guests = scene.guests.filter((guest) => guest.team === scene.teams[i] && !guest.asleep);
    for (let n = 0; n < 5; n += 1) {
      const id = newId();
      const due = { chip: "deze-week" };
      await coach.do({ type: "action.propose", id, step, what: `Actie ${n}`, ...fields, due, sources: [] });
      count(scene, "actions");
      const name = `Iemand ${n}`;
      void scene.random
        .pick(guests)
        ?.phone.do({ type: "action.yes", id, name })
        .then((answer) => answer.ok && count(scene, "yes"));
    }
  }
}
