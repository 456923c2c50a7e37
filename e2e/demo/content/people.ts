import type { DemoWriter, TeamSign, WriterStyle } from "./types.ts";

const STYLES: Record<string, WriterStyle> = { v: "vlot", t: "traag", z: "zonder-telefoon" };

/** One letter a person, fourteen a team, in the order in which they come in. */
const TABLES: Record<TeamSign, string> = {
  fiets: "vvtvvvvtvvvzvt",
  tent: "vtvvztvvtvtvvz",
  kompas: "tvvtvzvvtvvtvv",
  boot: "tvttzvtvvztvtv",
  lantaarn: "vvtvtvvzvttvzv",
  brug: "vvvtvvvvtvvtvv",
};

function writersAt(team: TeamSign): DemoWriter[] {
  return [...TABLES[team]].map((letter) => {
    const style = STYLES[letter];
    if (!style) throw new Error(`No writing style for "${letter}" in team ${team}`);
    return { team, style };
  });
}

/** The 84 people of the day. At most two a team have no phone. */
export const writers: readonly DemoWriter[] = [
  ...writersAt("fiets"),
  ...writersAt("tent"),
  ...writersAt("kompas"),
  ...writersAt("boot"),
  ...writersAt("lantaarn"),
  ...writersAt("brug"),
];
