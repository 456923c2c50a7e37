import type { DemoWriter, TeamSign, WriterStyle } from "./types.ts";

const STYLES: Record<string, WriterStyle> = { v: "vlot", t: "traag", z: "zonder-telefoon" };

/** One letter a person, in the order in which they come in: fourteen a team with a phone, and one without. */
const TABLES: Record<TeamSign, string> = {
  fiets: "vvtvvvvtvvvzvvt",
  tent: "vtvvztvvtvtvvvt",
  kompas: "tvvtvzvvtvvtvvv",
  boot: "tvttzvtvvttvtvv",
  lantaarn: "vvtvtvvzvttvtvv",
  brug: "vvvtvvvvtvvztvv",
};

/** What the teams call themselves; the sign hangs above the table. */
export const teamNames: Record<TeamSign, string> = {
  fiets: "De Fiets",
  tent: "De Tent",
  kompas: "Het Kompas",
  boot: "De Boot",
  lantaarn: "De Lantaarn",
  brug: "De Brug",
};

/** First names of the six coaches; they say yes together with somebody of the team. */
export const coachNames: Record<TeamSign, string> = {
  fiets: "Hanneke",
  tent: "Mo",
  kompas: "Liesbeth",
  boot: "Tjitske",
  lantaarn: "Roel",
  brug: "Aisha",
};

function writersAt(team: TeamSign): DemoWriter[] {
  return [...TABLES[team]].map((letter) => {
    const style = STYLES[letter];
    if (!style) throw new Error(`No writing style for "${letter}" in team ${team}`);
    return { team, style };
  });
}

/** The 90 people of the day: 84 with a phone, six without. */
export const writers: readonly DemoWriter[] = [
  ...writersAt("fiets"),
  ...writersAt("tent"),
  ...writersAt("kompas"),
  ...writersAt("boot"),
  ...writersAt("lantaarn"),
  ...writersAt("brug"),
];
