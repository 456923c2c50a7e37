import { bootNotes } from "./notes-boot.ts";
import { brugNotes } from "./notes-brug.ts";
import { fietsNotes } from "./notes-fiets.ts";
import { kompasNotes } from "./notes-kompas.ts";
import { lantaarnNotes } from "./notes-lantaarn.ts";
import { tentNotes } from "./notes-tent.ts";
import type { PromptKey, TeamNotes, TeamSign } from "./types.ts";

/** The three questions of the morning, as the phones ask them. */
export const demoPrompts: Record<PromptKey, string> = {
  ambitie: "Waar droom je van voor deze wijk?",
  doen: "Wat doen we al?",
  meer: "Wat kunnen we meer doen?",
};

/**
 * What the six teams write: kept as people type it, with their typos, missing capitals, line breaks and emoji. Some
 * texts begin with `=` or `+` on purpose, which a spreadsheet would take for a formula.
 */
export const demoNotes: Record<TeamSign, TeamNotes> = {
  fiets: fietsNotes,
  tent: tentNotes,
  kompas: kompasNotes,
  boot: bootNotes,
  lantaarn: lantaarnNotes,
  brug: brugNotes,
};
