import { type IconName, icons } from "../look/icons.ts";

/** The picture beside the word of a kind. Kinds are data of a method: one that we do not know is a note. */
const PICTURES: Record<string, IconName> = {
  vraag: "question",
  idee: "sun",
  succes: "check",
  compliment: "check",
  belemmering: "lock",
  zorg: "clock",
  aanbod: "hand",
  tip: "arrow",
  dilemma: "group",
  feit: "dot",
  verhaal: "speak",
};

const paths = new Map<string, Path2D>();

/** Name of the icon that goes with a kind. */
export function kindPicture(kind: string): IconName {
  return PICTURES[kind] ?? "note";
}

/** The same as a path for a canvas, on a 24 grid. */
export function kindIcon(kind: string): Path2D {
  const name = kindPicture(kind);
  const known = paths.get(name) ?? new Path2D(icons[name]);
  paths.set(name, known);
  return known;
}
