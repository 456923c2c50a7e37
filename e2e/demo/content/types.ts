import type { DUE } from "../../../shared/blocks/actions/records.ts";

export const TEAM_SIGNS = ["fiets", "tent", "kompas", "boot", "lantaarn", "brug"] as const;
export type TeamSign = (typeof TEAM_SIGNS)[number];

export const PROMPT_KEYS = ["ambitie", "doen", "meer"] as const;
export type PromptKey = (typeof PROMPT_KEYS)[number];

export type NoteKind = "vraag" | "succes" | "belemmering" | "aanbod" | "dilemma";

/** What one person types on a phone. Most people do not choose a kind. */
export type DemoNote = { text: string; kind?: NoteKind };
export type TeamNotes = Record<PromptKey, readonly DemoNote[]>;

/** Position of a note within its team: `demoNotes[team][prompt][index]`. */
export type NoteRef = { prompt: PromptKey; index: number };

/** `notes`: indexes in `demoNotes[team][prompt]`. */
export type DemoTheme = { title: string; notes: Record<PromptKey, readonly number[]> };

type ActionBase = {
  what: string;
  forWhom: string;
  firstStep: string;
  effect: string;
  due: Exclude<(typeof DUE)[number], "datum">;
  /** With whom the team talked it over; absent when that is still to be done. */
  checkedWith?: string;
  /** Index in `demoThemes[team]`. */
  theme: number;
  sources: readonly NoteRef[];
};

/**
 * An action and the answer to "Wil jij hiervoor zorgen?". First names are invented. With `zoekt` nobody said yes, so
 * there is no name.
 */
export type DemoAction = ActionBase &
  ({ answer: "ja" | "samen"; ownerName: string } | { answer: "zoekt"; ownerName?: never });

/** `vlot` types fast, `traag` is still busy when the room moves on, `zonder-telefoon` is entered by the coach. */
export type WriterStyle = "vlot" | "traag" | "zonder-telefoon";
export type DemoWriter = { team: TeamSign; style: WriterStyle };

/** A question the organisation must answer: who asked it, and by when the answer is promised. */
export type OrganisationQuestion = { text: string; askedBy: string; answerBy: ActionBase["due"] };
