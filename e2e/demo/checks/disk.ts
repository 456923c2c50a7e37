import { list, type State } from "../../../shared/core/state.ts";
import type { Entry } from "../../lib/ledger.ts";
import { byProtocol, type Stage } from "../stage.ts";
import type { Check } from "./check.ts";

const MAKES = {
  "note.add": "note",
  "theme.add": "theme",
  "dot.place": "dot",
  "action.propose": "action",
} as const;
/** What takes a contribution off the disk; a note that staff removed goes when the meeting closes. */
const unmakes = ({ cmd }: Entry) =>
  ["note.withdraw", "note.erase", "dot.take"].includes(cmd.type) ||
  (cmd.type === "note.judge" && cmd["to"] === "removed");

const idOf = (entry: Entry) => String(entry.cmd["id"]);

/** Every acknowledged contribution is there exactly once, with the words that were last acknowledged. */
export function acknowledgedIsOnDisk(stage: Stage, state: State): Check {
  const problems: string[] = [];
  const { ledger } = stage;
  const undone = new Set(ledger.acknowledged().filter(unmakes).map(idOf));
  let counted = 0;
  for (const [type, makes] of Object.entries(MAKES)) {
    const told = ledger
      .acknowledged(type)
      .map(idOf)
      .filter((id) => !undone.has(id));
    counted += told.length;
    if (new Set(told).size !== told.length) problems.push(`${type} acknowledged one id twice`);
    const stored = [...state.records.values()].filter((record) => record.type === makes);
    const known = new Set(told);
    for (const id of told)
      if (state.records.get(id)?.type !== makes)
        problems.push(`${makes} ${id} was acknowledged and is not on disk`);
    const extra = stored.filter((record) => !known.has(record.id));
    // What the two real pages wrote went through no ledger of ours.
    const expected = makes === "note" ? stage.pages.written() : makes === "dot" ? stage.pages.dotted() : 0;
    counted += expected;
    if (extra.length !== expected)
      problems.push(`${extra.length} ${makes}s on disk that nobody sent, instead of ${expected}`);
  }
  const persons = [...state.records.values()].filter((record) => record.type === "person").length;
  const joined = ledger.acknowledged("person.join").length + stage.pages.joined();
  if (persons !== joined) problems.push(`${joined} joined, ${persons} on disk`);
  for (const note of stage.placed) {
    const record = state.records.get(note.id);
    if (note.gone ? record : record?.type !== "note" || record.text.t !== note.text.trim())
      problems.push(note.gone ? `note ${note.id} is still there` : `note ${note.id} has other words on disk`);
  }
  const unanswered = ledger.entries.filter((entry) => entry.answer === null).length;
  if (unanswered > 0) problems.push(`${unanswered} commands were never answered`);
  return {
    promise: "What a phone shows as sent is on disk, exactly once",
    said: `${counted} notes, themes, dots and actions, and ${joined} people`,
    problems,
  };
}

/** Budgets are exact, and what was tried beyond them was refused. */
export function budgetsAreExact(stage: Stage, state: State): Check {
  const problems = stage.tricks
    .filter(({ expected, got }) => expected !== got)
    .map(({ what, expected, got }) => `${what} was answered ${got} instead of ${expected}`);
  const dots = [...state.records.values()].filter((record) => record.type === "dot");
  const lie = stage.dots.size + stage.pages.dotted();
  if (dots.length !== lie) problems.push(`${lie} dots lie, ${dots.length} on disk`);
  const expectedDots = (byProtocol(stage).length + stage.coaches.size) * 3;
  if (stage.dots.size !== expectedDots) problems.push(`${stage.dots.size} dots instead of ${expectedDots}`);
  for (const theme of state.records.values()) {
    if (theme.type !== "theme") continue;
    const given = dots.filter((dot) => dot.target === theme.id).length;
    const known = [...stage.dots.values()].filter((target) => target === theme.id).length;
    if (known > given) problems.push(`a theme got ${known} dots and has ${given}`);
    const laid = list(state, "note", `laid:${theme.id}`).length;
    if (theme.dots !== given) problems.push(`a theme says ${theme.dots} dots and has ${given}`);
    if (theme.size !== laid) problems.push(`a theme says ${theme.size} notes and has ${laid}`);
  }
  return {
    promise: "Budgets are exact",
    said: `${dots.length} dots, ${stage.tricks.length} tricks refused`,
    problems,
  };
}
