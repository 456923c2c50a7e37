import { describe, expect, it } from "vitest";
import { Oracle } from "./oracle.ts";
import type { NoteFacts, Reader } from "./readers.ts";
import type { What } from "./rules.ts";
import { Search } from "./search.ts";

const WORDS = "Een tafel onder de kastanje";
const note: NoteFacts = { hidden: true, circle: "zaal", preread: "coach", team: "fiets", author: null };
const reader = (face: Reader["face"], team?: string, person: string | null = null): Reader => ({
  face,
  teams: new Set(team ? [team] : []),
  person,
});
const PEOPLE: Readonly<Record<string, Reader>> = {
  beamer: reader("beamer"),
  regie: reader("regie"),
  coach: reader("tafel", "fiets"),
  "other coach": reader("tafel", "boot"),
  writer: reader("deelnemer", "fiets", "writer"),
  neighbour: reader("deelnemer", "fiets", "neighbour"),
  stranger: reader("deelnemer", "boot", "stranger"),
};

/** Who may be told the words when they are this. */
async function tellable(what: What, facts: NoteFacts = note): Promise<string[]> {
  const may: string[] = [];
  for (const [name, who] of Object.entries(PEOPLE)) {
    const oracle = new Oracle();
    oracle.plant(WORDS, what, { note: facts, person: "writer" });
    oracle.wire(name, who, () => Buffer.from(`42["batch",{"t":"${WORDS}"}]`));
    await oracle.look("now");
    if (oracle.verdict().problems.length === 0) may.push(name);
  }
  return may;
}

describe("words on a wire", () => {
  it("are for those who may read them, and from when on", async () => {
    expect(await tellable("hidden")).toEqual(["regie", "coach"]);
    expect(await tellable("hidden", { ...note, preread: "nobody" })).toEqual([]);
    expect(await tellable("hidden", { ...note, preread: "nobody", author: "writer" })).toEqual(["writer"]);
    expect(await tellable("open", { ...note, hidden: false })).toEqual([
      "beamer",
      "regie",
      "coach",
      "writer",
      "neighbour",
    ]);
    expect(await tellable("open", { ...note, hidden: false, circle: "team" })).toEqual([
      "coach",
      "writer",
      "neighbour",
    ]);
    expect(await tellable("private")).toEqual(["writer"]);
    expect(await tellable("removed")).toEqual(["regie", "coach"]);
    expect(await tellable("erased")).toEqual([]);
    expect(await tellable("secret")).toEqual([]);
    expect(await tellable("person")).toEqual(["regie", "writer"]);
  });
});

describe("what is heard", () => {
  const hearing = () => {
    const oracle = new Oracle();
    let heard = "";
    oracle.wire("beamer", reader("beamer"), () => Buffer.from(heard));
    oracle.plant(WORDS, "hidden", { note });
    return { oracle, say: (text: string) => (heard += text) };
  };

  it("is judged by what marks are when it is heard, and once", async () => {
    const { oracle, say } = hearing();
    await oracle.look("before");
    oracle.becomes([WORDS], "open", (facts) => ({ ...facts, note: { ...note, hidden: false } }));
    say(`"${WORDS}"`);
    await oracle.look("turned");
    oracle.becomes([WORDS], "erased");
    await oracle.look("erased");
    expect(oracle.verdict()).toMatchObject({ problems: [], seen: { "open in wire": 1 } });
    say(`"${WORDS}"`);
    await oracle.look("later");
    expect(oracle.verdict().problems).toEqual([`later: “${WORDS}” (erased) stands in wire beamer`]);
  });

  it("is found also where a look fell in the middle of it", async () => {
    const { oracle, say } = hearing();
    say(WORDS.slice(0, 9));
    await oracle.look("half of it");
    say(WORDS.slice(9));
    await oracle.look("all of it");
    expect(oracle.verdict().problems).toHaveLength(1);
  });

  it("has to be as it was said", async () => {
    const { oracle, say } = hearing();
    say("HTTP/1.1 101 Switching Protocols\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n");
    await oracle.look("packed");
    expect(oracle.verdict().problems).toEqual(["beamer is packed: nothing can be searched in it"]);
  });
});

it("a sealed line carries no confidential word in clear, though its screen may know it", async () => {
  const oracle = new Oracle();
  oracle.plant(WORDS, "hidden", { note });
  const coach = reader("tafel", "fiets");
  oracle.screen("coach", coach, () => Buffer.from(WORDS));
  await oracle.look("understood");
  expect(oracle.verdict().problems).toEqual([]);
  oracle.wire("the coach's line", coach, () => Buffer.from(WORDS), true);
  await oracle.look("overheard");
  expect(oracle.verdict().problems).toHaveLength(1);
});

it("no line of the log has somebody beside what they wrote, nor any mark at all", async () => {
  const oracle = new Oracle();
  oracle.plant("person-mark", "person", { person: "person-mark" });
  oracle.plant("note-mark", "known", { nameless: true });
  oracle.log("log", () => `{"msg":"person-mark"}\n{"msg":"note-mark"}\n`);
  await oracle.look("apart");
  expect(oracle.verdict().problems).toHaveLength(2);
  oracle.log("another", () => `{"by":"person-mark","what":"note-mark"}`);
  await oracle.look("together");
  expect(oracle.verdict().problems.join()).toContain("a line of the log names person-mark beside note-mark");
});

it("documents have what was written for a plan, a team's own what that team wrote, and archives what was turned", () => {
  const problems = (what: What, facts: NoteFacts, document: Parameters<Oracle["exported"]>[2]) => {
    const oracle = new Oracle();
    oracle.plant(WORDS, what, { note: facts });
    oracle.exported("file.md", Buffer.from(WORDS), document);
    return oracle.verdict().problems.length;
  };
  const open = { ...note, hidden: false };
  const forAll = { what: "plan", team: null } as const;
  expect(problems("hidden", note, { what: "traject", team: null })).toBe(1);
  expect(problems("open", open, { what: "traject", team: null })).toBe(0);
  expect(problems("open", open, forAll)).toBe(1);
  expect(problems("open", { ...open, circle: "plan" }, forAll)).toBe(0);
  expect(problems("open", open, { what: "plan", team: "fiets" })).toBe(0);
  expect(problems("open", open, { what: "plan", team: "boot" })).toBe(1);
});

it("finds every text in every form, and nothing else", () => {
  const search = new Search();
  const texts = ['Zij zei: "kom & kijk" <hier>', "Een bankje bij de ", "éénmaal per week"];
  for (const text of texts) search.add(text);
  const found = (text: string) => search.in(Buffer.from(text)).map((find) => find.text);
  expect(found(JSON.stringify({ text: texts[0] }))).toEqual([texts[0]]);
  expect(found("Zij zei: &quot;kom &amp; kijk&quot; &lt;hier&gt;")).toEqual([texts[0]]);
  expect(found(`/x?q=${encodeURIComponent(texts[2] ?? "")}`)).toEqual([texts[2]]);
  expect(found("Een bankje bij de brug, éénmaal per week")).toEqual([texts[1], texts[2]]);
  expect(found("Een bankje bij het water")).toEqual([]);
  expect(() => search.add("ab")).toThrow("too short");
});
