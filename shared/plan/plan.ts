import type { Action } from "../blocks/actions/records.ts";
import { type Channel, DOC, docTeamChannel } from "../core/channel.ts";
import type { Seen } from "../core/kind.ts";
import { view } from "../core/view.ts";
import { type Lang, say } from "../local.ts";
import type { Rec, RecordOf, RecordType } from "../records.ts";

/** Where an action grew from: words where this reader may read them, else only that it was there. */
export type PlanSource = { kind: "theme" | "note"; words: string | null };

export type PlanAction = {
  what: string;
  forWhom: string;
  firstStep: string;
  effect: string;
  checkedWith: string;
  owners: { name: string | null; by: "zelf" | "coach" }[];
  state: Action["state"];
  due: Action["due"];
  sources: PlanSource[];
};

export type PlanTheme = { title: string | null; size: number; dots: number | null; notes: PlanNote[] };
export type PlanNote = { words: string | null; kind: string | null; late: boolean };
export type PlanPrompt = { title: string; notes: PlanNote[]; covered: number };
export type PlanTeam = {
  name: string;
  sign: string;
  actions: PlanAction[];
  themes: PlanTheme[];
  prompts: PlanPrompt[];
};

/** The plan of one meeting, as one kind of reader may have it. Every writer of documents starts from this. */
export type Plan = {
  title: string;
  date: string;
  lang: Lang;
  /** Name of the team whose folder it is, or null for the plan of all. */
  team: string | null;
  teams: PlanTeam[];
  /** Questions before closing. */
  ownerMissing: number;
  checkMissing: number;
};

/**
 * Gathers the plan from the records of a meeting. What a reader may see is `view`'s to say: `doc` for those who were
 * not there, `docTeam` for the team itself.
 * @param team id of the team whose folder it is, or null for all
 * @returns null when there is no such meeting
 */
export function buildPlan(
  records: Iterable<Rec>,
  meetingId: string,
  team: string | null,
  lang: Lang,
): Plan | null {
  // A room keeps records in the order in which they came, and for what has no name nobody may learn that: by id, which
  // is random, and everything that is sorted below starts from there.
  const all = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  const channel = team === null ? DOC : docTeamChannel(team);
  const read = reader(all, channel);
  const meeting = read.one("meeting", meetingId);
  if (!meeting?.steps) return null;
  const steps = new Set(meeting.steps);
  const teams = read
    .all("team")
    .filter((each) => each.meeting === meetingId && (team === null || each.id === team))
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const planned = teams.map((each) => planOfTeam(all, read, steps, each, lang));
  const whole = read.ofTeam("action", null, steps).length > 0 || read.ofTeam("theme", null, steps).length > 0;
  if (whole && team === null) {
    planned.push(planOfTeam(all, read, steps, { id: null, name: meeting.title ?? "", sign: "" }, lang));
  }
  const actions = planned.flatMap((each) => each.actions);
  return {
    title: meeting.title ?? "",
    date: meeting.date ?? "",
    lang,
    team: team === null ? null : (teams[0]?.name ?? null),
    teams: planned,
    ownerMissing: actions.filter((action) => action.owners.length === 0).length,
    checkMissing: actions.filter((action) => action.checkedWith === "").length,
  };
}

type Reader = ReturnType<typeof reader>;

/** Records as a channel sees them. */
function reader(records: readonly Rec[], channel: Channel) {
  const seen = new Map<string, Seen>();
  for (const record of records) {
    const known = view(record, channel);
    if (known) seen.set(record.id, known);
  }
  const all = <T extends RecordType>(type: T) =>
    [...seen.values()].filter((record) => record.type === type) as unknown as Seen<RecordOf<T>>[];
  return {
    all,
    one: <T extends RecordType>(type: T, id: string) => {
      const record = seen.get(id);
      return record?.type === type ? (record as unknown as Seen<RecordOf<T>>) : undefined;
    },
    ofTeam: <T extends "action" | "theme" | "note" | "board">(
      type: T,
      team: string | null,
      steps: Set<string>,
    ) =>
      all(type).filter((record) => {
        const { team: of, step } = record as { team?: string | null; step?: string };
        return of === team && step !== undefined && steps.has(step);
      }),
  };
}

function planOfTeam(
  all: readonly Rec[],
  read: Reader,
  steps: Set<string>,
  team: { id: string | null; name?: string; sign?: string },
  lang: Lang,
): PlanTeam {
  const actions = read
    .ofTeam("action", team.id, steps)
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .map((action) => planOfAction(read, action));
  const themes = read
    .ofTeam("theme", team.id, steps)
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .map((theme) => ({
      title: theme.title?.t ?? null,
      size: theme.size ?? 0,
      dots: theme.dotsShown ? (theme.dots ?? 0) : null,
      notes: read
        .ofTeam("note", team.id, steps)
        .filter((note) => note.theme === theme.id)
        .map(planOfNote),
    }));
  return {
    name: team.name ?? "",
    sign: team.sign ?? "",
    actions,
    themes,
    prompts: promptsOf(all, read, steps, team.id, lang),
  };
}

function planOfAction(read: Reader, action: Seen<Action>): PlanAction {
  return {
    what: action.what?.t ?? "",
    forWhom: action.forWhom?.t ?? "",
    firstStep: action.firstStep?.t ?? "",
    effect: action.effect?.t ?? "",
    checkedWith: action.checkedWith?.t ?? "",
    owners: (action.owners ?? []).map(({ name, by }) => ({ name: name.t, by })),
    state: action.state ?? "voorstel",
    due: action.due ?? null,
    sources: (action.sources ?? []).map((id): PlanSource => {
      const theme = read.one("theme", id);
      return theme
        ? { kind: "theme", words: theme.title?.t ?? null }
        : { kind: "note", words: read.one("note", id)?.text?.t ?? null };
    }),
  };
}

function planOfNote(note: { text?: { t: string | null }; kind?: string | null; late?: boolean }): PlanNote {
  return { words: note.text?.t ?? null, kind: note.kind ?? null, late: note.late ?? false };
}

/** Notes per question; those this reader may not read are counted, no more. */
function promptsOf(
  all: readonly Rec[],
  read: Reader,
  steps: Set<string>,
  team: string | null,
  lang: Lang,
): PlanPrompt[] {
  const prompts: PlanPrompt[] = [];
  for (const board of read.ofTeam("board", team, steps)) {
    const zones = read.all("zone").filter((zone) => zone.board === board.id);
    for (const zone of zones.sort((a, b) => (a.order ?? 0) - (b.order ?? 0))) {
      const lying = all.filter(
        (record): record is RecordOf<"note"> =>
          record.type === "note" && record.zone === zone.id && record.state === "shown",
      );
      const notes = lying
        .sort((a, b) => a.slot - b.slot)
        .flatMap((note) => read.one("note", note.id) ?? [])
        .map(planOfNote);
      const title = zone.title ? say(zone.title, lang) : "";
      prompts.push({ title, notes, covered: lying.length - notes.length });
    }
  }
  return prompts;
}
