/** The traject that is there on first run, to open and try out. */
export const EXAMPLE = {
  title: "Voorbeeld: Wijkgericht werken, droomdag",
  method: "dromen-kort",
  lang: "nl" as const,
  teams: [
    { name: "De Fiets", sign: "fiets" },
    { name: "De Tent", sign: "tent" },
    { name: "Het Kompas", sign: "kompas" },
    { name: "De Boot", sign: "boot" },
    { name: "De Lantaarn", sign: "lantaarn" },
    { name: "De Brug", sign: "brug" },
  ],
};
