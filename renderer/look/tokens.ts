// The colours of tokens.css once more, for canvas drawing (Konva cannot read custom properties).
// tokens.test.ts keeps the two alike and checks the contrast of every pair in every hall.

/** Colours by token name, without the leading "--". Hex, six digits. */
const dag = {
  table: "#efe8db",
  "table-light": "#f6f0e5",
  "table-deep": "#e3d9c7",
  paper: "#fffdf8",
  line: "#d8ccb6",
  edge: "#7f7259",
  grain: "#8a6a3a",
  ink: "#23201c",
  "ink-soft": "#5d554a",
  "ink-on-dark": "#fffaf0",
  go: "#0b5f5c",
  "go-press": "#084846",
  "on-go": "#ffffff",
  calm: "#e2efea",
  care: "#8a4b00",
  "care-ground": "#fff0d9",
  erase: "#9c2b1f",
  "on-erase": "#ffffff",
  "note-geel": "#ffe9a3",
  "note-roze": "#ffd5d6",
  "note-blauw": "#cde5f5",
  "note-groen": "#d5ebc6",
  "note-oranje": "#ffd8b4",
  "note-lila": "#e4daf5",
  "note-ink": "#23201c",
  weave: "#f1e4c6",
  "weave-deep": "#cdb584",
  "on-team": "#ffffff",
  "team-fiets": "#0b6e6e",
  "team-tent": "#b03e28",
  "team-kompas": "#3f4fa3",
  "team-boot": "#1a68a6",
  "team-lantaarn": "#8a5f00",
  "team-brug": "#8b2f6b",
  "team-boom": "#036518",
  "team-ster": "#865901",
  "team-sleutel": "#654199",
  "team-vuur": "#a14206",
  "team-vogel": "#024b95",
  "team-berg": "#405870",
  "team-huis": "#8c2b3b",
  "team-zon": "#7b5f03",
  "team-schelp": "#9b3b6e",
  "team-anker": "#203876",
  "team-molen": "#475f00",
  "team-rugzak": "#6c411a",
};

/** The name of a colour token. */
export type ColourToken = keyof typeof dag;
export type Palette = Readonly<Record<ColourToken, string>>;

/** The hall the screen stands in: an ordinary day, a light hall with a weak beamer, a dark one. */
export type Hall = "dag" | "licht" | "donker";

const licht: Partial<Palette> = {
  table: "#ffffff",
  "table-light": "#ffffff",
  "table-deep": "#eeeeee",
  paper: "#ffffff",
  line: "#9a9a9a",
  edge: "#5e5e5e",
  grain: "#ffffff",
  ink: "#0d0c0a",
  "ink-soft": "#3d3d3d",
  go: "#00504d",
  "go-press": "#003a38",
  calm: "#dcf0e9",
  care: "#6e3a00",
  "care-ground": "#ffe9c2",
  erase: "#8a1c11",
  "note-geel": "#ffe27a",
  "note-roze": "#ffc2c4",
  "note-blauw": "#b5dcf7",
  "note-groen": "#c3e8ab",
  "note-oranje": "#ffc88f",
  "note-lila": "#d9c9f7",
  "note-ink": "#0d0c0a",
  weave: "#f0dfb6",
  "weave-deep": "#a98b50",
};

const donker: Partial<Palette> = {
  table: "#191713",
  "table-light": "#211d17",
  "table-deep": "#2a251d",
  paper: "#24201a",
  line: "#4a4133",
  edge: "#9c8f78",
  grain: "#c9a878",
  ink: "#f7f0e2",
  "ink-soft": "#c9bda6",
  "ink-on-dark": "#fffaf0",
  go: "#6fd0c4",
  "go-press": "#93e0d6",
  "on-go": "#06231f",
  calm: "#1d332f",
  care: "#ffc470",
  "care-ground": "#3a2a10",
  erase: "#ff9d8c",
  "on-erase": "#2b0804",
  "note-geel": "#f2dc96",
  "note-roze": "#f0c6c7",
  "note-blauw": "#bfd8e9",
  "note-groen": "#c7deb8",
  "note-oranje": "#f0c9a5",
  "note-lila": "#d6cce8",
  weave: "#b8a276",
  "weave-deep": "#7d6a43",
  "on-team": "#14110d",
  "team-fiets": "#60ccc5",
  "team-tent": "#f89177",
  "team-kompas": "#a1aaf6",
  "team-boot": "#72b8f2",
  "team-lantaarn": "#e9b452",
  "team-brug": "#eb8ec4",
  "team-boom": "#7ace87",
  "team-ster": "#ecd065",
  "team-sleutel": "#c39dee",
  "team-vuur": "#f99e65",
  "team-vogel": "#74a6ef",
  "team-berg": "#a5bad1",
  "team-huis": "#f39098",
  "team-zon": "#eec651",
  "team-schelp": "#f3a3bb",
  "team-anker": "#7a9ce9",
  "team-molen": "#abcc6b",
  "team-rugzak": "#caa27c",
};

/** What a hall changes from the ordinary day; tokens.css says the same. */
export const hallOverrides: Readonly<Record<Hall, Partial<Palette>>> = { dag: {}, licht, donker };

export const palettes: Readonly<Record<Hall, Palette>> = {
  dag,
  licht: { ...dag, ...licht },
  donker: { ...dag, ...donker },
};

/** The six papers, in the order in which kinds of note take them. */
export const notePapers = ["geel", "roze", "blauw", "groen", "oranje", "lila"] as const;
export type NotePaper = (typeof notePapers)[number];

/** The typeface list of --font, for canvas text. */
export const fontFamily =
  '"Atkinson Hyperlegible Next Variable", "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", system-ui, sans-serif';

/** Movement, in milliseconds: --quick for an answer to a touch, --settle for things that find their place. */
export const motion = { quick: 140, settle: 240, turn: 420 } as const;
