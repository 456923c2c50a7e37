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

  const first = await askFor(day.regie, ann.person);
  const second = await askFor(day.regie, ann.person);
  const given = (answer: object) => ("code" in answer ? String(answer.code) : "");
  // The newest is the one that counts.
  expect(await (await stranger()).send(back(given(first)))).toMatchObject({ code: "wrong-code" });
  clock += 121_000;
  expect(await (await stranger()).send(back(given(second)))).toMatchObject({ code: "wrong-code" });
  const third = await askFor(day.regie, ann.person);
  expect(await (await stranger()).send(back(given(third)))).toMatchObject({ ok: true, id: ann.person });
  expect(await (await stranger()).send(back(given(third)))).toMatchObject({ code: "wrong-code" });
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

test("guessing is bounded on each line and over all of them, and does not keep out who has a code", async () => {
  const ann = await day.phone();
  const guesser = await stranger();
  const answers: unknown[] = [];
  for (let i = 0; i < 12; i += 1) answers.push((await guesser.send(back(`AAAA${1000 + i}`)))["code"]);
  expect(answers.filter((code) => code === "wrong-code")).toHaveLength(8);
  expect(answers.at(-1)).toBe("too-fast");
  let refused = "";
  for (let i = 0; i < 20 && refused !== "too-fast"; i += 1) {
    const another = await stranger();
    for (let j = 0; j < 8; j += 1) refused = String((await another.send(back(`BBBB${1000 + j}`)))["code"]);
    another.close();
  }
  expect(refused).toBe("too-fast");
  expect(await (await stranger()).send(back(ann.hello?.back ?? ""))).toMatchObject({ ok: true });
});

test("nothing of a code is on disk", async () => {
  const ann = await day.phone();
  const given = (await askFor(day.regie, ann.person)) as unknown as { code: string };
  const own = ann.hello?.back ?? "";
  expect((await (await stranger()).send(back(given.code))).ok).toBe(true);
  const kept = JSON.stringify(await day.store.load());
  expect(kept).not.toContain(given.code);
  expect(kept).not.toContain(own);
});
