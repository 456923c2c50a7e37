import { defineTexts } from "./define.ts";

/** The board on every staff screen, seen and heard. */
export const boardTexts = defineTexts(
  {
    board: "Bord",
    list: "Lijst",
    view: "Bord of lijst",
    help: "Pijltjes gaan van briefje naar briefje. Enter opent. Plus en min zoomen, 0 toont alles. Alt met een pijltje legt een briefje in een ander vak.",
    loose: "Nog los",
    empty: "Hier ligt nog niets.",
    turned: "Omgekeerd briefje",
    turnedCount: ({ n }: { n: number }) => (n === 1 ? "1 omgekeerd briefje" : `${n} omgekeerde briefjes`),
    late: "nagekomen",
    photo: "Foto op dit briefje",
    notes: ({ n }: { n: number }) => (n === 1 ? "1 briefje" : `${n} briefjes`),
    arrived: ({ n }: { n: number }) => (n === 1 ? "1 nieuw briefje" : `${n} nieuwe briefjes`),
    place: ({ field, i, n }: { field: string; i: number; n: number }) => `${field}, ${i} van ${n}`,
    movedTo: ({ field }: { field: string }) => `Ligt nu in ${field}`,
    zoomIn: "Dichterbij",
    zoomOut: "Verder weg",
    fitAll: "Alles",
    fitOne: "Eén vak",
    tools: "Kijken",
  },
  {
    board: "Board",
    list: "List",
    view: "Board or list",
    help: "Arrow keys go from note to note. Enter opens. Plus and minus zoom, 0 shows everything. Alt with an arrow puts a note in another zone.",
    loose: "Still loose",
    empty: "Nothing here yet.",
    turned: "Turned note",
    turnedCount: ({ n }: { n: number }) => (n === 1 ? "1 turned note" : `${n} turned notes`),
    late: "came later",
    photo: "Photo on this note",
    notes: ({ n }: { n: number }) => (n === 1 ? "1 note" : `${n} notes`),
    arrived: ({ n }: { n: number }) => (n === 1 ? "1 new note" : `${n} new notes`),
    place: ({ field, i, n }: { field: string; i: number; n: number }) => `${field}, ${i} of ${n}`,
    movedTo: ({ field }: { field: string }) => `Now in ${field}`,
    zoomIn: "Closer",
    zoomOut: "Further away",
    fitAll: "All",
    fitOne: "One zone",
    tools: "Looking",
  },
);

const KINDS: Record<"nl" | "en", Record<string, string>> = {
  nl: {},
  en: {
    vraag: "question",
    idee: "idea",
    succes: "success",
    compliment: "compliment",
    belemmering: "obstacle",
    zorg: "worry",
    aanbod: "offer",
    tip: "tip",
    dilemma: "dilemma",
    feit: "fact",
    verhaal: "story",
  },
};

/** A kind of note as a word. Kinds are data: one without a translation is shown as the method has it. */
export function kindWord(kind: string, lang: "nl" | "en"): string {
  return KINDS[lang][kind] ?? kind;
}
