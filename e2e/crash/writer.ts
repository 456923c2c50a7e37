import { newId } from "../../shared/new-id.ts";
import type { Answer } from "../../shared/wire/protocol.ts";
import type { Phone } from "../lib/phone.ts";

/** A note as its writer was told that it stands on disk. */
export type Told = {
  id: string;
  /** The last text that was acknowledged; null: acknowledged as withdrawn. */
  text: string | null;
  /** What was sent and not answered yet: it may be on disk, and it may not. */
  underway: string | null | undefined;
  w: string;
  prompt: string;
};

/** A phone in the storm, and all that it was told. */
export type Writer = {
  phone: Phone;
  notes: Map<string, Told>;
  /** Refusals that should not have been: a storm only asks for what is allowed. */
  refused: string[];
  /**
   * Writes, rewrites and takes back, one after another, until `over` says so and the last word came.
   * @param rewrites not while a step may close: then words may no longer be changed, and a refusal would be right
   */
  write(over: () => boolean, rewrites: boolean): Promise<void>;
};

export type WriterOptions = {
  phone: Phone;
  step: string;
  prompts: readonly string[];
  perPrompt: number;
  random: () => number;
  /** Stands in each text, so that a note of one writer is never taken for another's. */
  mark: string;
};

/** People do not type faster than this, in milliseconds between two acts; the host would call it too fast. */
const PACE = 170;

export function openWriter({ phone, step, prompts, perPrompt, random, mark }: WriterOptions): Writer {
  const notes = new Map<string, Told>();
  const refused: string[] = [];
  let count = 0;
  const words = () => {
    count += 1;
    return `${mark}, briefje ${count}`;
  };
  const standing = () => [...notes.values()].filter((note) => note.text !== null);

  async function ask(note: Told, cmd: { type: string } & Record<string, unknown>, text: string | null) {
    note.underway = text;
    const answer = await phone.do(cmd, { step, prompt: note.prompt, use: note.id });
    note.underway = undefined;
    if (answer.ok) {
      note.text = text;
      note.w = wording(answer) ?? note.w;
    } else refused.push(`${cmd.type}: ${answer.code}`);
    return answer;
  }

  async function add(prompt: string): Promise<void> {
    const text = words();
    const note: Told = { id: newId(), text: null, underway: undefined, w: "", prompt };
    notes.set(note.id, note);
    const cmd = { type: "note.add", id: note.id, step, prompt, text, kind: null, photo: null };
    await ask(note, cmd, text);
  }

  async function act(rewrites: boolean): Promise<void> {
    const free = prompts.filter((key) => standing().filter((note) => note.prompt === key).length < perPrompt);
    const some = standing();
    const chosen = some[Math.floor(random() * some.length)];
    const prompt = free[Math.floor(random() * free.length)];
    const dice = random();
    if (prompt && (dice < 0.6 || !chosen)) return add(prompt);
    if (!chosen) return;
    if (rewrites && dice < 0.9) {
      const text = words();
      await ask(chosen, { type: "note.edit", id: chosen.id, from: chosen.w, text }, text);
      return;
    }
    const answer = await ask(chosen, { type: "note.withdraw", id: chosen.id }, null);
    if (answer.ok) phone.wallet.free(chosen.id);
  }

  return {
    phone,
    notes,
    refused,
    async write(over, rewrites) {
      await pause(random() * PACE);
      while (!over()) {
        await act(rewrites);
        await pause(PACE * (0.8 + random() * 0.4));
      }
    },
  };
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

const wording = (answer: Answer) => (answer.ok && typeof answer["w"] === "string" ? answer["w"] : null);
