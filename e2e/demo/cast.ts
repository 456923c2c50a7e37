import { demoNotes } from "./content/notes.ts";
import { writers } from "./content/people.ts";
import {
  type DemoNote,
  PROMPT_KEYS,
  type PromptKey,
  type TeamNotes,
  type TeamSign,
} from "./content/types.ts";

/** A text, where it stands in the content, and who writes it. */
export type Dealt = DemoNote & { prompt: PromptKey; index: number; late: boolean };

/** One person at a table with what they will write. */
export type Player = {
  team: TeamSign;
  /** `pagina`: this person's phone is a real page in a browser. */
  style: "vlot" | "traag" | "zonder-telefoon" | "pagina";
  notes: Dealt[];
};

/** Slow people a team whose last note only comes when the room has moved on. */
const LATE_A_TEAM = 2;

/**
 * Who sits at the tables, with every text of the content dealt to exactly one person, at most `perPrompt` each.
 * @param pages teams at which the first phone is a real page; that person writes something of their own
 */
export function castOf(pages: readonly TeamSign[], perPrompt: number): Player[] {
  const players: Player[] = [];
  const teams = new Set(writers.map((writer) => writer.team));
  for (const team of teams) {
    const own = writers
      .filter((writer) => writer.team === team)
      .map((writer): Player => ({ team, style: writer.style, notes: [] }));
    const page = pages.includes(team) ? own.find((player) => player.style === "vlot") : undefined;
    if (page) page.style = "pagina";
    deal(
      own.filter((player) => player !== page),
      demoNotes[team],
      perPrompt,
    );
    players.push(...own);
  }
  return players;
}

/** Round by round, the slow ones last, so that nobody gets a second note of a prompt before all have one. */
export function deal(players: Player[], notes: TeamNotes, perPrompt: number): void {
  const order = [...players].sort((a, b) => Number(a.style === "traag") - Number(b.style === "traag"));
  for (const prompt of PROMPT_KEYS) {
    if (notes[prompt].length > order.length * perPrompt)
      throw new Error(`${notes[prompt].length} notes for ${prompt} are too many for ${order.length} people`);
    notes[prompt].forEach((note, index) => {
      order[index % order.length]?.notes.push({ ...note, prompt, index, late: false });
    });
  }
  for (const player of players.filter((each) => each.style === "traag").slice(0, LATE_A_TEAM)) {
    const last = player.notes.at(-1);
    if (last) last.late = true;
  }
}
