import type { Lang } from "../../shared/lang.ts";
import { kindWord } from "../../shared/texts/board.ts";
import { type Hall, palettes } from "../look/tokens.ts";
import type { Brush } from "./paint.ts";
import type { Photos } from "./photos.ts";

/** Zones let the wood through; in a light hall nothing may cost contrast. */
const ZONES: Record<Hall, string> = {
  dag: "rgb(255 253 248 / 0.55)",
  licht: "#ffffff",
  donker: "rgb(255 240 210 / 0.05)",
};

/** What notes are painted with in this hall and language. */
export function brushFor(hall: Hall, lang: Lang, photos: Photos): Brush {
  return {
    palette: palettes[hall],
    zone: ZONES[hall],
    photos,
    kindWord: (kind) => kindWord(kind, lang),
  };
}

/** The hall that the page says it is in. */
export function hallOf(name: string | undefined): Hall {
  return name === "licht" || name === "donker" ? name : "dag";
}
