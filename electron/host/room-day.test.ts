import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../shared/ids.ts";
import type { Answer } from "../../shared/wire/protocol.ts";
import type { Client } from "./testing/client.ts";
import { Day, note } from "./testing/day.ts";

let day: Day;
beforeEach(async () => {
  day = await Day.begin();
});
afterEach(() => day.end());

describe("a note", () => {
  test("is told to the team, the staff and the wall once it is kept, and to no other team", async () => {
    const step = await day.go("open");
    const [ann, bob, far] = [await day.phone(0), await day.phone(0), await day.phone(1)];
    const beamer = await day.screen("beamer");
    const id = newId();
    expect(await ann.send(note(step, "Een bankje bij de halte", id))).toMatchObject({ ok: true, id });
    expect(day.store.events.some((event) => event.includes(id))).toBe(true);
    for (const screen of [bob, beamer, day.regie]) {
      await screen.until(() => screen.get(id));
      expect(screen.get(id)?.["text"]).toMatchObject({ t: "Een bankje bij de halte" });
    }
    // Something later that the other team does see, so that silence means something.
    await day.go("verborgen");
    await far.until(() => far.get(day.meeting)?.["current"] === day.step("verborgen"));
    expect(far.tapped).not.toContain(id);
  });

  test("sent twice under one id is one note with one answer", async () => {
    const step = await day.go("open");
    const phone = await day.phone();
    const [id, command] = [newId(), newId()];
    const cmd = note(step, "Koffie", id);
    const answers = await Promise.all([phone.send(cmd, { id: command }), phone.send(cmd, { id: command })]);
    answers.push(await phone.send({ ...cmd, text: "Anders" }, { id: command }));
    expect(answers[0]).toMatchObject({ ok: true, id });
    expect(answers).toEqual(Array(3).fill(answers[0]));
    expect(day.store.events.filter((event) => event.includes(id))).toHaveLength(1);
  });

  test("that is hidden reaches nobody before it is turned, not even its id", async () => {
    const step = await day.go("verborgen");
    const [ann, bob] = [await day.phone(0), await day.phone(0)];
    const beamer = await day.screen("beamer");
    const tafel = await day.screen("tafel");
    const id = newId();
    await ann.send(note(step, "Zeg het niet", id));
    const covered = (screen: Client) => screen.all("zone").some((zone) => zone["covered"] === 1);
    for (const screen of [bob, beamer, tafel, day.regie]) await screen.until(() => covered(screen));
    const late = await day.phone(0);
    await late.until(() => covered(late));
    for (const screen of [bob, beamer, tafel, day.regie, late]) {
      expect(screen.tapped).not.toContain("Zeg het niet");
      expect(screen.tapped).not.toContain(id);
    }
    await day.regie.send({ type: "step.reveal", id: step, from: false });
    for (const screen of [bob, beamer, tafel, late]) {
      await screen.until(() => screen.get(id));
      expect(screen.get(id)?.["text"]).toMatchObject({ t: "Zeg het niet" });
    }
  });
});

describe("without names", () => {
  test("a ticket adds a note that nothing on disk or on the line ties to who wrote it", async () => {
    const step = await day.go("naamloos");
    const [ann, bob] = [await day.phone(0), await day.phone(0)];
    const { tickets } = await ann.tickets(step, "wens", 2);
    const [ticket] = tickets;
    const id = newId();
    expect(await ann.send(note(step, "Ik durf het niet", id), { ticket: ticket as never })).toMatchObject({
      ok: true,
      id,
    });
    await bob.until(() => bob.get(id));
    expect(bob.get(id)).not.toHaveProperty("ticket");
    const told = bob.tapped + day.regie.tapped;
    for (const secret of [ticket?.token, ticket?.proof]) {
      expect(told + day.store.events.join() + JSON.stringify(day.store.commands)).not.toContain(secret);
    }
    const event = day.store.events.find((each) => each.includes("Ik durf"));
    expect(event).not.toContain(ann.person);
    expect(event).not.toContain('"actor"');
  });

  test("tickets are counted: the same request is signed again, another is not", async () => {
    const step = await day.go("naamloos");
    const ann = await day.phone();
    const first = await ann.tickets(step, "wens", 2);
    expect(first.answer.ok).toBe(true);
    expect((await ann.tickets(step, "wens", 2)).answer).toMatchObject({ ok: false, code: "limit" });
    expect((await ann.tickets(step, "wens", 3)).answer).toMatchObject({ ok: false, code: "limit" });
    const bad = { id: newId(), step, prompt: "wens", blinded: ["ff".repeat(32), "00".repeat(32)] };
    const [bob, cas] = [await day.phone(), await day.phone()];
    // Signing comes after the ledger, so who asks for nonsense has asked.
    expect(await bob.raw("tickets", bad)).toMatchObject({ ok: false, code: "malformed" });
    expect((await bob.tickets(step, "wens", 2)).answer).toMatchObject({ ok: false, code: "limit" });
    expect((await cas.tickets(step, "wens", 2)).answer.ok).toBe(true);
  });

  test("a forged, a used and a foreign ticket are refused", async () => {
    const step = await day.go("naamloos");
    const ann = await day.phone();
    const { tickets } = await ann.tickets(step, "wens", 2);
    const ticket = tickets[0] as (typeof tickets)[number];
    const forged = { ...ticket, proof: "0".repeat(128) };
    expect(await ann.send(note(step, "a"), { ticket: forged })).toMatchObject({ code: "bad-ticket" });
    expect(await ann.send(note(step, "b"), { ticket })).toMatchObject({ ok: true });
    expect(await ann.send(note(step, "c"), { ticket })).toMatchObject({ code: "limit" });
    const elsewhere = { ...ticket, prompt: "anders" };
    expect(await ann.send(note(step, "d"), { ticket: elsewhere })).toMatchObject({ code: "bad-ticket" });
    expect(await ann.send(note(step, "e"))).toMatchObject({ code: "needs-ticket" });
    const beamer = await day.screen("beamer");
    expect(await beamer.send(note(step, "f"), { ticket })).toMatchObject({ code: "not-allowed" });
  });
});

describe("people", () => {
  test("who changes teams leaves one table and sees the other", async () => {
    const step = await day.go("open");
    const [ann, bob] = [await day.phone(0), await day.phone(1)];
    const id = newId();
    await bob.send(note(step, "Bij de Tent", id));
    const [from, to] = [day.team(0), day.team(1)];
    await ann.send({ type: "person.team", id: ann.person, from, to });
    await ann.until(() => ann.get(id));
    expect(ann.channels.has(`team:${from}`)).toBe(false);
    expect(ann.hello?.you).toEqual({ person: ann.person, team: to, state: "in" });
  });

  test("who is taken out is sent away and hears nothing more; who is let in again comes back", async () => {
    const step = await day.go("open");
    const [ann, bob] = [await day.phone(0), await day.phone(0)];
    await day.regie.send({ type: "person.judge", id: ann.person, from: "in", to: "removed" });
    await ann.until(() => ann.gone === "removed" && !ann.socket.connected);
    const again = day.connect({ face: "deelnemer", key: ann.key, person: ann.person });
    await again.until(() => again.gone === "removed");
    const id = newId();
    await bob.send(note(step, "Na vertrek", id));
    expect(ann.tapped + again.tapped).not.toContain(id);
    await day.regie.send({ type: "person.judge", id: ann.person, from: "removed", to: "in" });
    const back = day.connect({ face: "deelnemer", key: ann.key, person: ann.person });
    await back.until(() => back.get(id));
  });

  test("at a closed door one waits with the names of the teams, and is let in", async () => {
    const step = await day.go("open");
    const bob = await day.phone(0);
    const secret = newId();
    await bob.send(note(step, "Binnen", secret));
    await day.regie.send({ type: "meeting.door", id: day.meeting, from: "open", to: "closed" });
    const ann = day.connect({ face: "deelnemer" });
    await ann.until(() => ann.all("team").length === 2);
    const person = newId();
    await ann.send({ type: "person.join", id: person, code: day.facts.code, team: day.team(0) });
    await ann.until(() => ann.hello?.you && "state" in ann.hello.you && ann.hello.you.state === "waiting");
    expect(await ann.send(note(step, "Mag ik al"))).toMatchObject({ code: "door-closed" });
    expect(ann.tapped).not.toContain(secret);
    expect(ann.tapped).not.toContain(day.facts.code);
    await day.regie.send({ type: "person.judge", id: person, from: "waiting", to: "in" });
    await ann.until(() => ann.get(secret));
  });

  test("a key opens only what it is for", async () => {
    const ann = await day.phone(0);
    const thief = day.connect({ face: "deelnemer", person: ann.person });
    await thief.until(() => thief.hello);
    expect(thief.hello?.you).toBeNull();
    expect(thief.hello?.channels).toEqual(["door"]);
    for (const face of ["regie", "beamer", "tafel"] as const) {
      const guess = day.connect({ face, key: "0".repeat(32) });
      await guess.until(() => guess.gone === "not-allowed");
      expect(guess.channels.size).toBe(0);
    }
    const swapped = day.connect({ face: "regie", key: day.host.keys.beamer });
    await swapped.until(() => swapped.gone === "not-allowed");
  });
});

describe("two at once", () => {
  test("two presses of Next from the same step skip nothing", async () => {
    const other = day.connect({ face: "regie", key: day.host.keys.regie });
    await other.until(() => other.all("meeting").length > 0);
    const go = { type: "meeting.go", id: day.meeting, from: null, to: day.step("welkom") };
    const answers = await Promise.all([day.regie.send(go), other.send(go)]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ code: "changed" });
  });

  test("a text that somebody writes in is left alone by another", async () => {
    const step = await day.go("open");
    const ann = await day.phone(0);
    const [one, two] = [await day.screen("tafel"), await day.screen("tafel")];
    const id = newId();
    await ann.send(note(step, "Van Ann", id));
    await two.until(() => two.get(id));
    expect(await one.raw("lease", { note: id, take: true })).toEqual({ ok: true });
    await two.until(() => two.leases.includes(id));
    expect(await two.raw("lease", { note: id, take: true })).toMatchObject({ code: "busy" });
    const text = two.get(id)?.["text"] as { w: string } | undefined;
    const edit = { type: "note.edit", id, from: text?.w, text: "Beter" };
    expect(await two.send(edit)).toMatchObject({ code: "busy", keep: true });
    expect(await one.send(edit)).toMatchObject({ ok: true });
    one.close();
    await two.until(() => two.leases.length === 0);
  });

  test("a text is held by who may edit it and sees it, and not many at once", async () => {
    const step = await day.go("open");
    const [ann, far] = [await day.phone(0), await day.phone(1)];
    const [tafel, other] = [await day.screen("tafel", 0), await day.screen("tafel", 1)];
    const ids = Array.from({ length: 4 }, () => newId());
    const answers = await Promise.all(ids.map((id) => ann.send(note(step, "Van Ann", id))));
    await tafel.until(() => ids.every((id) => tafel.get(id)));
    const take = (screen: Client, id: string | undefined) =>
      screen.raw<Answer>("lease", { note: id ?? "", take: true });
    for (const phone of [ann, far]) expect(await take(phone, ids[0])).toMatchObject({ code: "not-allowed" });
    expect(await take(other, ids[0])).toMatchObject({ code: "not-found" });
    const [first] = answers;
    const edit = { type: "note.edit", id: ids[0], from: first?.ok && first["w"], text: "Beter" };
    expect(await ann.send(edit)).toMatchObject({ ok: true });
    const taken = await Promise.all(ids.map((id) => take(tafel, id)));
    expect(taken.map((answer) => (answer.ok ? "ok" : answer.code))).toEqual(["ok", "ok", "ok", "limit"]);
    expect(await take(tafel, ids[1])).toMatchObject({ ok: true });
    const hidden = newId();
    const covered = await day.go("verborgen");
    await ann.send(note(covered, "Verborgen", hidden));
    expect(await take(other, hidden)).toMatchObject({ code: "not-found" });
  });
});

test("another traject is another room: screens leave the one and nothing of it follows them", async () => {
  const step = await day.go("open");
  const ann = await day.phone(0);
  const [first, id] = [day.meeting, newId()];
  await ann.send(note(step, "Van de eerste", id));
  await day.regie.until(() => day.regie.get(id));
  const heard = day.regie.tapped.length;
  const teams = [{ name: "Het Kompas", sign: "kompas" }];
  const request = {
    do: "create",
    title: "Tweede",
    method: "proef",
    date: "2026-09-15",
    lang: "nl",
    teams,
  } as const;
  const late = ann.send(note(step, "Nog net"));
  expect(await day.regie.socket.emitWithAck("library", request)).toMatchObject({ ok: true });
  await late;
  await day.regie.until(() => day.regie.all("team").some((team) => team["name"] === "Het Kompas"));
  expect(day.regie.get(first)).toBeUndefined();
  expect(day.regie.get(id)).toBeUndefined();
  expect(day.regie.tapped.slice(heard)).not.toContain("Van de eerste");
  await ann.until(() => ann.all("team").some((team) => team["name"] === "Het Kompas"));
  expect(ann.hello).toMatchObject({ you: null, channels: ["door"] });
});
