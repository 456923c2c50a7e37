import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../shared/ids.ts";
import type { Answer } from "../../shared/wire/protocol.ts";
import type { Client } from "./testing/client.ts";
import { Day, note } from "./testing/day.ts";

let day: Day;
let clock: number;
beforeEach(async () => {
  clock = Date.now();
  day = await Day.begin({ now: () => clock });
});
afterEach(() => day.end());

const back = (code: string) => ({ type: "person.return", code });
/** Closes their page, and waits until the host knows. */
async function leaves(phone: Client & { person: string }): Promise<void> {
  phone.close();
  const away = async () => ((await askFor(day.regie, null)) as unknown as { away: string[] }).away;
  while (!(await away()).includes(phone.person)) await new Promise((resolve) => setImmediate(resolve));
}
const codeIn = (answer: Answer) => ("code" in answer ? String(answer.code) : "");
const askFor = (staff: Client, person: string | null) => staff.raw<Answer>("back", { person });

async function stranger(): Promise<Client> {
  const phone = day.connect({ face: "deelnemer" });
  await phone.until(() => phone.channels.has("door"));
  return phone;
}

test("the code on one's own phone makes another phone that person, once; the old one hears that it moved", async () => {
  const step = await day.go("open");
  const ann = await day.phone();
  const bob = await day.phone();
  const code = ann.hello?.back ?? "";
  expect(code).toMatch(/^[A-HJ-NP-Z2-9]{8}$/);
  expect(bob.hello?.back).not.toBe(code);
  // It is for their own eyes.
  expect(bob.tapped + day.regie.tapped).not.toContain(code);
  await ann.send(note(step, "van mij"));

  const next = await stranger();
  expect(next.hello?.back).toBeNull();
  expect(await next.send(back(`${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`))).toMatchObject({
    ok: true,
    id: ann.person,
    team: day.team(0),
  });
  await next.until(() => next.channels.has(`own:${ann.person}`) && next.all("note").length === 1);
  await ann.until(() => ann.hello?.you === null && !ann.channels.has(`own:${ann.person}`));
  expect(await ann.send(note(step, "te laat"))).toMatchObject({ ok: false });
  const join = { type: "person.join", id: ann.person, code: day.facts.code, team: day.team(0) };
  expect(await ann.send(join)).toMatchObject({ code: "moved" });
  // Used is used; the new phone has another code.
  expect(await (await stranger()).send(back(code))).toMatchObject({ code: "wrong-code" });
  expect(next.hello?.back).not.toBe(code);
});

test("a code from staff lives two minutes and one use, for people whom they lead", async () => {
  const ann = await day.phone(0);
  const tafel = await day.screen("tafel", 1);
  expect(await askFor(tafel, ann.person)).toMatchObject({ code: "not-found" });
  expect(await askFor(ann, ann.person)).toMatchObject({ code: "not-allowed" });
  expect(await askFor(day.regie, newId())).toMatchObject({ code: "not-found" });

  await leaves(ann);
  const first = await askFor(day.regie, ann.person);
  const second = await askFor(day.regie, ann.person);
  // The newest is the one that counts.
  expect(await (await stranger()).send(back(codeIn(first)))).toMatchObject({ code: "wrong-code" });
  clock += 121_000;
  expect(await (await stranger()).send(back(codeIn(second)))).toMatchObject({ code: "wrong-code" });
  const third = await askFor(day.regie, ann.person);
  expect(await (await stranger()).send(back(codeIn(third)))).toMatchObject({ ok: true, id: ann.person });
  expect(await (await stranger()).send(back(codeIn(third)))).toMatchObject({ code: "wrong-code" });
});

test("who is away is told to staff who ask, and changes with who comes back", async () => {
  const ann = await day.phone(0);
  const bob = await day.phone(1);
  expect(await askFor(day.regie, null)).toEqual({ ok: true, away: [] });
  ann.close();
  await day.regie.until(() => day.regie.pulse?.teams[day.team(0)]?.connected === 0);
  expect(await askFor(day.regie, null)).toEqual({ ok: true, away: [ann.person] });
  const tafel = await day.screen("tafel", 1);
  expect(await askFor(tafel, null)).toEqual({ ok: true, away: [] });
  expect(await askFor(bob, null)).toMatchObject({ code: "not-allowed" });
});

test("staff get no code for who is here, and one they got ends when its owner is back", async () => {
  const ann = await day.phone(0);
  const tafel = await day.screen("tafel", 0);
  for (const staff of [tafel, day.regie])
    expect(await askFor(staff, ann.person)).toMatchObject({ ok: false, code: "still-here" });
  await leaves(ann);
  const given = await askFor(tafel, ann.person);
  expect(given).toMatchObject({ ok: true, minutes: 2 });
  const again = day.connect({ face: "deelnemer", key: ann.key, person: ann.person });
  await again.until(() => again.channels.has(`own:${ann.person}`));
  expect(await (await stranger()).send(back(codeIn(given)))).toMatchObject({ code: "wrong-code" });
  expect(again.hello?.you).toMatchObject({ person: ann.person });
});

test("what lies face down stays behind a code that staff gave, and the regie hears of both", async () => {
  const step = await day.go("verborgen");
  const ann = await day.phone(0);
  // Knows the run, and will say that it has heard all of Ann's channel up to here.
  const seen = { [`own:${ann.person}`]: ann.channels.get(`own:${ann.person}`)?.seq ?? 0 };
  const other = day.connect({ face: "deelnemer", run: day.regie.hello?.run ?? null, seen });
  const sent = await ann.send(note(step, "geheim"));
  await ann.until(() => ann.all("note").length === 1);
  const { id } = ann.all("note")[0] ?? { id: "" };
  const tafel = await day.screen("tafel", 0);
  await leaves(ann);
  const given = await askFor(tafel, ann.person);
  await day.regie.until(() => day.regie.notices.includes("return-given"));
  expect(await other.send(back(codeIn(given)))).toMatchObject({ ok: true });
  await other.until(() => other.channels.has(`own:${ann.person}`));
  await day.regie.until(() => day.regie.notices.includes("return-used"));
  const from = String((sent as unknown as { w: string }).w);
  expect(await other.send({ type: "note.edit", id, from, text: "anders" })).toMatchObject({
    code: "not-found",
  });
  expect(await other.send({ type: "note.withdraw", id })).toMatchObject({ code: "not-found" });
  expect(other.tapped + tafel.tapped + day.regie.tapped).not.toMatch(/geheim|"behind"/);
  expect(await other.send(note(step, "van nu"))).toMatchObject({ ok: true });
  await other.until(() => other.tapped.includes("van nu"));

  expect(await day.regie.send({ type: "step.reveal", id: step, from: false })).toMatchObject({ ok: true });
  await other.until(() => other.tapped.includes("geheim"));
});

test("one's own code brings along what lies face down", async () => {
  const step = await day.go("verborgen");
  const ann = await day.phone(0);
  await ann.send(note(step, "geheim"));
  const next = await stranger();
  expect(await next.send(back(ann.hello?.back ?? ""))).toMatchObject({ ok: true });
  await next.until(() => next.tapped.includes("geheim"));
  expect(day.regie.notices).not.toContain("return-used");
});

/** Tries codes that are nobody's, each page a few, until all are refused. */
async function guessed(): Promise<void> {
  for (let refused = ""; refused !== "too-fast"; ) {
    const page = await stranger();
    for (let j = 0; j < 8; j += 1) refused = String((await page.send(back(`BBBB${1000 + j}`)))["code"]);
    page.close();
  }
}

test("guessing is bounded on each line", async () => {
  const guesser = await stranger();
  const answers: unknown[] = [];
  for (let i = 0; i < 12; i += 1) answers.push((await guesser.send(back(`AAAA${1000 + i}`)))["code"]);
  expect(answers.filter((code) => code === "wrong-code")).toHaveLength(8);
  expect(answers.at(-1)).toBe("too-fast");
});

test("after too many wrong codes no code of a phone is tried, the regie hears it, and staff can still help", async () => {
  const [ann, bob] = [await day.phone(), await day.phone()];
  await leaves(bob);
  await guessed();
  await day.regie.until(() => day.regie.notices.includes("guessing-return"));
  expect(day.regie.notices).not.toContain("guessing");
  expect(await (await stranger()).send(back(ann.hello?.back ?? ""))).toMatchObject({ code: "too-fast" });
  expect(ann.hello?.you).toMatchObject({ person: ann.person });
  const given = codeIn(await askFor(day.regie, bob.person));
  expect(await (await stranger()).send(back(given))).toMatchObject({ ok: true, id: bob.person });
});

test("a right code costs nothing of what wrong ones may", async () => {
  let phone: Client = await day.phone();
  for (let i = 0; i < 130; i += 1) {
    const next = await stranger();
    expect(await next.send(back(phone.hello?.back ?? ""))).toMatchObject({ ok: true });
    await next.until(() => next.hello?.back);
    phone.close();
    phone = next;
  }
}, 20_000);

test("nothing of a code is on disk", async () => {
  const ann = await day.phone();
  await leaves(ann);
  const given = (await askFor(day.regie, ann.person)) as unknown as { code: string };
  const own = ann.hello?.back ?? "";
  expect((await (await stranger()).send(back(given.code))).ok).toBe(true);
  const kept = JSON.stringify(await day.store.load());
  expect(kept).not.toContain(given.code);
  expect(kept).not.toContain(own);
});
