import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../shared/ids.ts";
import { claimOf, identify } from "./actors.ts";
import { Day, note } from "./testing/day.ts";

let day: Day;
beforeEach(async () => {
  day = await Day.begin();
});
afterEach(() => day.end());

/** All that a phone said in one room: who it is, what it sent, and a ticket that it did not use. */
async function record() {
  const step = await day.go("naamloos");
  const phone = await day.phone();
  const { tickets } = await phone.tickets(step, "wens", 2);
  const [ticket, unused] = tickets;
  if (!ticket || !unused) throw new Error("no tickets");
  const id = newId();
  const first = note(step, "Geheim van de eerste zaal");
  expect(await phone.send(first, { id, ticket })).toMatchObject({ ok: true });
  return { phone, step, id, first, ticket, unused, code: day.facts.code, team: day.team(0) };
}

test("what was said in one traject opens nothing in another: key, person, command, ticket, code, coach", async () => {
  const was = await record();
  const coach = day.facts.keys.coaches[0]?.key ?? "";
  await day.regie.send({ type: "meeting.close", id: day.meeting, from: "open" });
  const teams = [{ name: "De Boot", sign: "boot" }];
  const other = {
    do: "create",
    title: "Andere reis",
    method: "proef",
    date: "2027-01-11",
    lang: "nl",
    teams,
  } as const;
  expect(await day.regie.socket.emitWithAck("library", other)).toMatchObject({ ok: true });
  await day.regie.until(() => day.regie.all("meeting").some((each) => each["title"] === "Andere reis"));
  await day.regie.send({ type: "meeting.open", id: day.meeting, from: "prepared" });
  await day.regie.until(() => day.regie.get(day.meeting)?.["state"] === "open");
  const step = await day.go("naamloos");

  const again = day.connect({ face: "deelnemer", key: was.phone.key, person: was.phone.person });
  await again.until(() => again.hello);
  expect(again.hello).toMatchObject({ you: null, channels: ["door"] });
  expect(await again.send(was.first, { id: was.id, ticket: was.ticket })).toMatchObject({ ok: false });
  const join = { type: "person.join", id: was.phone.person, code: was.code, team: was.team };
  if (was.code !== day.facts.code) expect(await again.send(join)).toMatchObject({ code: "wrong-code" });
  expect(again.tapped).not.toContain("Geheim");
  const table = day.connect({ face: "tafel", key: coach });
  await table.until(() => table.gone);
  expect(table.channels.size).toBe(0);

  // Somebody who takes part here, with a ticket of there, for a question of the same name.
  const phone = await day.phone();
  for (const ticket of [was.unused, { ...was.unused, step }])
    expect(await phone.send(note(step, "van elders"), { ticket })).toMatchObject({ code: "bad-ticket" });
});

test("a ticket is for one step and one question, and for nobody after its person was taken out", async () => {
  const { phone, step, unused } = await record();
  const open = await day.go("open");
  expect(await phone.send(note(open, "met een kaartje van elders"), { ticket: unused })).toMatchObject({
    ok: false,
  });
  for (const wrong of [
    { prompt: "dots" },
    { step: open },
    { token: "ab".repeat(32) },
    { proof: "cd".repeat(64) },
  ])
    expect(await phone.send(note(step, "anders"), { ticket: { ...unused, ...wrong } })).toMatchObject({
      code: "bad-ticket",
    });
  await day.regie.send({ type: "person.judge", id: phone.person, from: "in", to: "removed" });
  await phone.until(() => phone.gone);
  const thief = day.connect({ face: "deelnemer" });
  await thief.until(() => thief.channels.has("door"));
  expect(await thief.send(note(step, "gestolen"), { ticket: unused })).toMatchObject({ code: "not-allowed" });
});

test("with a key of one's own nobody is somebody else, and keys of the laptop are good on the laptop only", async () => {
  const ann = await day.phone();
  const mallory = day.connect({ face: "deelnemer", person: ann.person });
  await mallory.until(() => mallory.hello);
  expect(mallory.hello?.you).toBeNull();
  const move = { type: "person.team", id: ann.person, from: day.team(0), to: day.team(1) };
  expect(await mallory.send(move)).toMatchObject({ code: "not-allowed" });
  const { keys } = day.host;
  for (const face of ["regie", "beamer"] as const)
    for (const [address, kind] of [
      ["127.0.0.1", face],
      ["::ffff:127.0.0.1", face],
      ["192.168.1.20", undefined],
      ["::ffff:10.0.0.1", undefined],
      ["128.127.0.1", undefined],
      [undefined, undefined],
    ] as const)
      expect(identify(claimOf({ face, key: keys[face], person: null }, address), keys, null)?.kind).toBe(
        kind,
      );
  expect(
    identify(claimOf({ face: "regie", key: keys.beamer, person: null }, "127.0.0.1"), keys, null),
  ).toBeNull();
});
